using GraphQL.Data.Tests.Testing;
using GraphQL.Execution;

namespace GraphQL.Data.Tests.Filtering;

public sealed class FilterTests
{
    private static readonly Person Boss = new("1", "Ann");
    private static readonly Person Bob = new("2", "Bob", 40, Boss);
    private static readonly Person Nobody = new("3", Name: null);

    [Theory]
    [InlineData("{}", true, true)]
    [InlineData("""{"and":[]}""", true, true)]
    [InlineData("""{"or":[]}""", false, false)]
    [InlineData("""{"name":{"in":[]}}""", false, false)]
    [InlineData("""{"name":{}}""", true, true)]
    [InlineData("""{"name":{"eq":null}}""", false, true)]
    [InlineData("""{"name":{"neq":null}}""", true, false)]
    [InlineData("""{"name":{"neq":"Bob"}}""", false, true)]
    [InlineData("""{"name":{"eq":"bob"}}""", false, false)]
    [InlineData("""{"name":{"in":["Bob",null]}}""", true, true)]
    [InlineData("""{"name":{"contains":""}}""", true, false)]
    [InlineData("""{"age":{"gt":39}}""", true, false)]
    [InlineData("""{"age":{"ngt":39}}""", false, true)]
    [InlineData("""{"age":{"lte":40}}""", true, false)]
    [InlineData("""{"boss":null}""", false, true)]
    [InlineData("""{"boss":{}}""", true, false)]
    [InlineData("""{"boss":{"name":{"eq":"Ann"}}}""", true, false)]
    [InlineData("""{"or":[{"name":{"eq":"Bob"}},{"boss":null}]}""", true, true)]
    [InlineData("""{"or":[{"name":{"eq":"Bob"}}],"age":{"eq":1}}""", false, false)]
    public void Matches_ValuesAndNulls_AsDocumented(string where, bool bob, bool nobody)
    {
        var filter = Person.Where(where);

        filter.Matches(Bob).ShouldBe(bob);
        filter.Matches(Nobody).ShouldBe(nobody);
    }

    [Fact]
    public void TryTake_EqualAndInUnderAnd_LeavesTheirCommonValuesAndTheRest()
    {
        var filter = Person.Where("""{"and":[{"id":{"in":["1","2","2"]}},{"and":[{"id":{"in":["2","3"]}}]}],"name":{"eq":"Bob"}}""");

        filter.TryTake<string>(nameof(Person.Id), out var ids, out var rest).ShouldBeTrue();

        ids.ShouldBe(["2"]);
        rest.Properties.ShouldBe([nameof(Person.Name)]);
        rest.Matches(Bob with { Id = "9" }).ShouldBeTrue();
        rest.Matches(Nobody).ShouldBeFalse();
    }

    [Theory]
    [InlineData("""{"or":[{"id":{"eq":"1"}},{"name":{"eq":"Bob"}}]}""")]
    [InlineData("""{"id":{"neq":"1"}}""")]
    [InlineData("""{"id":{"nin":["1"]}}""")]
    [InlineData("""{"boss":{"id":{"eq":"1"}}}""")]
    [InlineData("""{"id":{"in":["1",null]}}""")]
    [InlineData("{}")]
    public void TryTake_FilterThatCanPassWithoutTheValues_TakesNothing(string where)
    {
        var filter = Person.Where(where);

        filter.TryTake<string>(nameof(Person.Id), out _, out var rest).ShouldBeFalse();

        rest.Matches(Bob).ShouldBe(filter.Matches(Bob));
        rest.Matches(Nobody).ShouldBe(filter.Matches(Nobody));
    }

    [Fact]
    public void Conditions_OfATree_CanBeLookedAt()
    {
        var filter = Person.Where("""{"age":{"gt":39},"boss":{"name":{"eq":"Ann"}},"or":[{"name":{"contains":"o"}},{"boss":null}]}""");

        filter.Conditions.Count().ShouldBe(3);
        var age = filter.Conditions.OfType<ValueFilter<Person>>().ShouldHaveSingleItem();
        (age.Field.Name, age.Field.Property, age.Operation, age.IsNegated).ShouldBe(("age", nameof(Person.Age), FilterOperation.Greater, false));
        age.Operands.ShouldBe([39]);
        filter.Conditions.OfType<ObjectFilter<Person, Person>>().Single().Filter.Properties.ShouldBe([nameof(Person.Name)]);
        filter.Conditions.OfType<AnyOf<Person>>().Single().Filters.OfType<NullFilter<Person>>().ShouldHaveSingleItem();
        filter.Properties.ShouldBe([nameof(Person.Age), nameof(Person.Boss), nameof(Person.Name)], ignoreOrder: true);
    }

    [Fact]
    public void Without_AConditionThatTheSourceFulfilled_KeepsTheOthers()
    {
        var filter = Person.Where("""{"age":{"gt":39},"name":{"eq":"Ann"}}""");

        var rest = filter.Without(c => c is ValueFilter<Person> { Field.Property: nameof(Person.Name) });

        rest.Matches(Bob).ShouldBeTrue();
        rest.Without(_ => true).IsEverything.ShouldBeTrue();
    }

    [Fact]
    public void ToString_OfAFilter_HasNoValues()
    {
        var text = Person.Where("""{"name":{"in":["Secretary"]},"boss":{"age":{"ngt":77}}}""").ToString();

        text.ShouldBe("and(name In, boss.age not Greater)");
    }

    [Theory]
    [InlineData("""{"boss":{"boss":{"name":{"eq":"x"}}}}""", DataErrorCodes.MaxFilterDepth)]
    [InlineData("""{"name":{"eq":"x","neq":"y"},"and":[{}]}""", DataErrorCodes.MaxFilterOperations)]
    [InlineData("""{"boss":null,"age":{"gt":1,"lte":2}}""", DataErrorCodes.MaxFilterOperations)]
    [InlineData("""{"id":{"nin":["1","2","3","4"]}}""", DataErrorCodes.MaxFilterListItems)]
    public void Read_MoreThanALimitAllows_IsRefused(string where, string code)
    {
        var limits = new FilterLimits { MaxDepth = 3, MaxOperations = 2, MaxListItems = 3 };

        Should.Throw<GraphQLException>(() => Person.Where(where, limits)).Error.Code.ShouldBe(code);
    }

    [Theory]
    [InlineData("""{"boss":{"name":{"eq":"x"}}}""")]
    [InlineData("""{"name":{"eq":"x"},"and":[{}]}""")]
    [InlineData("""{"id":{"nin":["1","2","3"]}}""")]
    public void Read_AsMuchAsTheLimitsAllow_IsRead(string where) =>
        Person.Where(where, new FilterLimits { MaxDepth = 3, MaxOperations = 2, MaxListItems = 3 }).ShouldNotBeNull();
}
