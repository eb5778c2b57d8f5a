using FsCheck;
using FsCheck.Fluent;
using GraphQL.Data.Tests.Testing;

namespace GraphQL.Data.Tests.Filtering;

/// <summary>Whatever a source takes out of a filter, the answer stays the same.</summary>
public sealed class PushDownPropertyTests
{
    private static readonly FilterLimits Unlimited = new() { MaxDepth = int.MaxValue, MaxOperations = int.MaxValue };

    private static readonly Person[] People =
    [
        .. from id in new[] { "1", "2", "3" }
           from name in new[] { "Ann", "Bob", null }
           from boss in new[] { null, new Person("1", "Ann") }
           select new Person(id, name, Boss: boss),
    ];

    [Fact]
    public void TryTake_AnyFilter_SplitsIntoValuesAndARestThatMeanTheSame() => Check(Where(3), where =>
    {
        var filter = Person.Where(where, Unlimited);
        var isTaken = filter.TryTake<string>(nameof(Person.Id), out var ids, out var rest);

        People.Where(p => (!isTaken || ids!.Contains(p.Id)) && rest.Matches(p)).ShouldBe(People.Where(filter.Matches));
    });

    [Fact]
    public void Conditions_OfAnyFilter_MeanTheSameAllTogether() => Check(Where(3), where =>
    {
        var filter = Person.Where(where, Unlimited);

        People.Where(p => filter.Conditions.All(c => c.Matches(p))).ShouldBe(People.Where(filter.Matches));
        filter.Without(_ => false).ToString().ShouldBe(Filter<Person>.Join([.. filter.Conditions]).ToString());
    });

    private static void Check(Gen<string> inputs, Action<string> property) =>
        Prop.ForAll(Arb.From(inputs), property).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static Gen<string> Where(int depth)
    {
        var id = Gen.Elements("\"1\"", "\"2\"", "\"9\"", "null");
        var leaves = Gen.OneOf(
            from operation in Gen.Elements("eq", "neq") from value in id select $"\"id\":{{\"{operation}\":{value}}}",
            from operation in Gen.Elements("in", "nin") from values in List(id) select $"\"id\":{{\"{operation}\":{values}}}",
            from value in Gen.Elements("\"Ann\"", "null") select $"\"name\":{{\"eq\":{value}}}",
            Gen.Constant("\"boss\":null"));
        var members = depth == 0
            ? leaves
            : Gen.OneOf(
                leaves,
                from operation in Gen.Elements("and", "or") from branches in List(Where(depth - 1)) select $"\"{operation}\":{branches}",
                Where(depth - 1).Select(boss => $"\"boss\":{boss}"));
        return from count in Gen.Choose(0, 3)
               from given in members.ArrayOf(count)
               select $"{{{string.Join(',', given.DistinctBy(m => m.Split(':')[0]))}}}";
    }

    private static Gen<string> List(Gen<string> items) =>
        from count in Gen.Choose(0, 3) from given in items.ArrayOf(count) select $"[{string.Join(',', given)}]";
}
