using GraphQL.Data.Tests.Testing;

namespace GraphQL.Data.Tests.Sorting;

public sealed class SortTests
{
    private static readonly Person Ann = new("4", "Ann", 30);
    private static readonly Person Small = new("2", "ann", 30, Ann);
    private static readonly Person Zoe = new("3", "Zoë", Age: null, Small);
    private static readonly Person Nameless = new("1", Name: null, 20, Zoe);
    private static readonly Person[] All = [Zoe, Small, Nameless, Ann];

    [Fact]
    public void Apply_Ascending_PutsNullFirstAndLooksAtCaseLast() =>
        Person.Order("""{"name":"ASC"}""").Apply(All).ShouldBe([Nameless, Ann, Small, Zoe]);

    [Fact]
    public void Apply_Descending_IsTheOtherWayRound() =>
        Person.Order("""{"name":"DESC"}""").Apply(All).ShouldBe([Zoe, Small, Ann, Nameless]);

    [Fact]
    public void Apply_EqualKeys_AreOrderedByIdentity() =>
        Person.Order("""{"age":"DESC"}""").Apply(All).ShouldBe([Small, Ann, Nameless, Zoe]);

    [Fact]
    public void Apply_EqualKeysWithoutIdentity_StayAsTheyWere() =>
        Person.OrderWithoutIdentity("""{"age":"DESC"}""").Apply([Ann, Zoe, Small]).ShouldBe([Ann, Small, Zoe]);

    [Fact]
    public void Apply_FieldOfAnObject_TakesAMissingObjectForNull() =>
        Person.Order("""{"boss":{"name":"ASC"}}""", """{"age":"ASC"}""").Apply(All).ShouldBe([Ann, Small, Zoe, Nameless]);

    [Fact]
    public void Keys_OfAnOrder_CanBeLookedAt()
    {
        var sort = Person.Order("""{"boss":{"name":"DESC"}}""", """{"age":"ASC"}""");

        sort.Keys.Select(k => (k.Field.Name, k.Field.Property, k.Direction)).ShouldBe(
            [("boss.name", nameof(Person.Boss), SortDirection.Descending), ("age", nameof(Person.Age), SortDirection.Ascending)]);
        sort.Identity!.Name.ShouldBe("id");
        sort.Properties.ShouldBe([nameof(Person.Boss), nameof(Person.Age), nameof(Person.Id)], ignoreOrder: true);
        sort.ToString().ShouldBe("order(boss.name desc, age asc)");
    }

    [Fact]
    public void Apply_NoOrder_LeavesTheSourcesOwn()
    {
        Sort<Person>.None.Apply(All).ShouldBe(All);
        Person.Order("{}", """{"name":null}""").IsNone.ShouldBeTrue();
        Sort<Person>.None.Properties.ShouldBeEmpty();
    }
}
