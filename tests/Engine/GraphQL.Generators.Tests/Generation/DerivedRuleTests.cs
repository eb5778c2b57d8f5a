namespace GraphQL.Generators.Tests.Generation;

/// <summary>Rules of authorization that follow from tags and from the items of lists, and what they keep out of filters and orders.</summary>
public sealed class DerivedRuleTests
{
    private const string Source =
        """
        [assembly: AuthorizeTag("pii", "read"), AuthorizeTag("pay", "payroll"), AuthorizeTag("pay", "audited")]

        [Tag("pii")]
        public sealed record Employee(
            [property: ID] string Id, [Tag("pii")] string Name, [property: Tag("pay")] int Salary, [property: Authorize("doctor")] string? Illness, Band Band, Employee? Boss)
        {
            public Office? Office { get; init; }
        }

        [Tag("pay")]
        public sealed record Band(int From, int To);

        public sealed record Office(string City, [property: Tag("pii")] string? Head, [property: Authorize, AllowAnonymous] string? Door);

        [Tag("pay")]
        public enum Grade { A, B }

        [UnionType("Hit"), Tag("pay")]
        public interface IHit;

        public sealed record Found(int Id) : IHit;

        [QueryType]
        public static partial class Q
        {
            [UsePaging, UseFiltering, UseSorting]
            public static Connection<Employee> GetEmployees(PagingArguments page, QueryContext<Employee> query) => null!;

            [UsePaging, UseFiltering, UseSorting]
            public static Connection<Band> GetBands(PagingArguments page, QueryContext<Band> query) => null!;

            [Tag("other")]
            public static Grade? GetGrade() => null;

            public static IHit? GetHit() => null;
        }

        [MutationType]
        public static partial class M
        {
            [Tag("pay")]
            public static int Raise() => 1;
        }
        """;

    private static readonly GeneratorRun Run = GeneratorRun.Of(Source);

    [Theory]
    [InlineData("""bindings.Authorize("Employee", new("read"));""")]
    [InlineData("""bindings.Authorize("Employee", "name", new("read"));""")]
    [InlineData("""bindings.Authorize("Employee", "salary", new("payroll"));""")]
    [InlineData("""bindings.Authorize("Employee", "salary", new("audited"));""")]
    [InlineData("""bindings.Authorize("Band", new("payroll"));""")]
    [InlineData("""bindings.Authorize("Grade", new("payroll"));""")]
    [InlineData("""bindings.Authorize("Hit", new("payroll"));""")]
    [InlineData("""bindings.Authorize("Mutation", "raise", new("payroll"));""")]
    [InlineData("""bindings.Authorize("EmployeeConnection", new("read"));""")]
    [InlineData("""bindings.Authorize("BandConnection", new("audited"));""")]
    public void Tag_ThatStandsForAPolicy_AsksForIt(string rule)
    {
        Run.CompilerFindings.ShouldBeEmpty();
        Run.File("Bindings").ShouldContain(rule);
    }

    [Fact]
    public void Tag_ThatStandsForNone_AsksForNothing() => Run.File("Bindings").ShouldNotContain("Authorize(\"Query\"");

    [Fact]
    public void Filter_OfATypeWithGuardedFields_DoesNotTellTheirValues() => Input("EmployeeFilterInput").ShouldBe(["and", "or", "id", "name", "boss", "office"]);

    [Fact]
    public void Order_OfATypeWithGuardedFields_DoesNotTellTheirValues() => Input("EmployeeSortInput").ShouldBe(["id", "name", "boss", "office"]);

    /// <summary>What the items ask for, whoever has them has shown; what anybody may have tells nobody more.</summary>
    [Fact]
    public void Filter_OfATypeThatIsGuardedAsAWhole_HasItsFields()
    {
        Input("BandFilterInput").ShouldBe(["and", "or", "from", "to"]);
        Input("OfficeFilterInput").ShouldBe(["and", "or", "city", "door"]);
    }

    private static IEnumerable<string> Input(string name)
    {
        var lines = Run.File("Sdl").Split('\n');
        return lines.SkipWhile(line => !line.StartsWith($"input {name} ", StringComparison.Ordinal)).Skip(1)
            .TakeWhile(line => line != "}")
            .Where(line => line.Contains(": ", StringComparison.Ordinal) && line.StartsWith("  ", StringComparison.Ordinal))
            .Select(line => line.Trim().Split(':')[0]);
    }
}
