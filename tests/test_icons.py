from builders.assets import SHIPPED
from builders.icons import BOX, commands, names


class DescribeIcons:
    def they_are_those_that_the_list_names(self):
        listed = (SHIPPED / "assets" / "icons" / "names.txt").read_text(encoding="utf-8").split()
        assert list(names()) == sorted(listed)

    def they_stay_in_their_box(self):
        for name in names():
            numbers = [value for command in commands(name) for value in command[1:]]
            assert all(0 <= float(value) <= BOX for value in numbers), name

    def they_begin_with_a_move(self):
        assert all(commands(name)[0][0] == "M" for name in names())
