namespace GraphQL.Generators.Tests.Generation;

/// <summary>Rules of authorization that follow from tags, from the items of lists, and from the fields that filters and orders compare.</summary>
public sealed class DerivedRuleTests
{
    private const string Source =
        """
        [assembly: AuthorizeTag("pii", "read"), AuthorizeTag("pay", "payroll"), AuthorizeTag("pay", "audited")]

        [Tag("pii")]
        public sealed record Employee(
            [property: ID] string Id, [Tag("pii")] string Name, [property: Tag("pay")] int Salary, [Authorize("doctor")] string? Illness, Band Band, Employee? Boss, Short? Deputy)
        {
            public Office? Office { get; init; }
        }

        [ObjectType<Employee>]
        public static partial class EmployeeNode
        {
            [BindMember(nameof(Employee.Deputy)), ComparedBy(nameof(Employee.Deputy))]
            public static Employee? GetDeputy([Parent] Employee employee) => null;
        }

        // Not in the schema: what is compared of a deputy.
        public sealed record Short(string Name, int Salary);

        public sealed record Search([Authorize("searcher")] string? Text, [property: Tag("pay")] int? AtLeast)
        {
            [Authorize(Roles = ["hr", "boss"])]
            public string? Deep { get; init; }
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

            public static int Count([Authorize, Authorize("counter")] string? of, [Tag("pay")] int? paid, Search? search) => 1;
        }

        [MutationType]
        public static partial class M
        {
            [Tag("pay")]
            public static int Raise() => 1;

            [UseMutationConvention]
            public static int Lower([Tag("pay")] int by, [Authorize("late")] int? from) => 1;
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
    [InlineData("""bindings.Authorize("Employee", "illness", new("doctor"));""")]
    [InlineData("""bindings.Authorize("Query", "count", "of", new(null));""")]
    [InlineData("""bindings.Authorize("Query", "count", "of", new("counter"));""")]
    [InlineData("""bindings.Authorize("Query", "count", "paid", new("payroll"));""")]
    [InlineData("""bindings.Authorize("SearchInput", "text", new("searcher"));""")]
    [InlineData("""bindings.Authorize("SearchInput", "atLeast", new("audited"));""")]
    [InlineData("""bindings.Authorize("SearchInput", "deep", new(null, "hr", "boss"));""")]
    [InlineData("""bindings.Authorize("LowerInput", "by", new("payroll"));""")]
    [InlineData("""bindings.Authorize("LowerInput", "from", new("late"));""")]
    public void Tag_ThatStandsForAPolicy_AsksForIt(string rule)
    {
        Run.CompilerFindings.ShouldBeEmpty();
        Run.File("Bindings").ShouldContain(rule);
    }

    [Fact]
    public void Tag_ThatStandsForNone_AsksForNothing() => Run.File("Bindings").ShouldNotContain("Authorize(\"Query\", \"grade\"");

    /// <summary>Whoever may not select a field may not compare it, which is decided where the rules of all modules are known.</summary>
    [Theory]
    [InlineData("EmployeeFilterInput", "Employee")]
    [InlineData("EmployeeSortInput", "Employee")]
    [InlineData("BandFilterInput", "Band")]
    [InlineData("OfficeFilterInput", "Office")]
    [InlineData("ShortFilterInput", "Employee")]
    [InlineData("ShortSortInput", "Employee")]
    public void Input_OfAList_SaysWhatItCompares(string input, string type) => Run.File("Bindings").ShouldContain($"""bindings.Compares("{input}", "{type}");""");

    [Fact]
    public void Filter_OfATypeWithGuardedFields_HasThemForWhoeverMayHaveThem()
    {
        Input("EmployeeFilterInput").ShouldBe(["and", "or", "id", "name", "salary", "illness", "band", "boss", "deputy", "office"]);
        Input("EmployeeSortInput").ShouldBe(["id", "name", "salary", "illness", "band", "boss", "deputy", "office"]);
        Input("OfficeFilterInput").ShouldBe(["and", "or", "city", "head", "door"]);
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
