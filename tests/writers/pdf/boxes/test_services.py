from builders.document import Service
from builders.writers.pdf.boxes.services import grouped, rows_of


def service(name, address=None):
    return Service(name, (), (), address=address)


A, B, C = service("A", "https://a"), service("B", "https://b"), service("C", "https://a")
NONE, OTHER = service("None"), service("Other")


class DescribeGrouped:
    def it_joins_services_with_one_address(self):
        assert grouped((A, B, C)) == ((A, C), (B,))

    def it_keeps_services_without_an_address_apart(self):
        assert grouped((NONE, OTHER)) == ((NONE,), (OTHER,))


class DescribeRows:
    def they_hold_two_cells(self):
        assert rows_of(((A,), (B,), (C,))) == (((A,), (B,)), ((C,),))

    def they_give_a_group_a_row_of_its_own(self):
        assert rows_of(((A, C), (B,), (NONE,))) == (((A, C),), ((B,), (NONE,)))

    def they_keep_the_order_as_far_as_rows_allow(self):
        assert rows_of(((B,), (A, C), (NONE,))) == (((B,), (NONE,)), ((A, C),))
