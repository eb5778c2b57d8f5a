using GraphQL.Generators.Tests.Generation;

namespace GraphQL.Generators.Tests.Diagnostics;

public sealed class DiagnosticTests
{
    private const string Employee = "public sealed record Employee(long Id);\n";

    public static TheoryData<string, string, string> Mistakes => new()
    {
        {
            "GQL0001", "'Queries' holds resolvers, so it must be declared 'static partial'",
            "[QueryType] public static class Queries { public static int GetOne() => 1; }"
        },
        {
            "GQL0001", "'Node' holds resolvers",
            Employee + "[ObjectType<Employee>] public sealed partial class Node;"
        },
        {
            "GQL0002", "needs exactly one parameter '[Parent] IReadOnlyList<Employee>'",
            Node("[BatchResolver] public static List<int> GetAge([Parent] Employee employee) => [];")
        },
        {
            "GQL0002", "needs exactly one parameter '[Parent] IReadOnlyList<Employee>'",
            Node("[BatchResolver] public static List<int> GetAge() => [];")
        },
        {
            "GQL0003", "returns 'Task<int>'; return IReadOnlyList<T>",
            Node("[BatchResolver] public static Task<int> GetAge([Parent] IReadOnlyList<Employee> employees) => Task.FromResult(1);")
        },
        {
            "GQL0004", "The parameter 'employee' of 'Node.GetAge(string)' is marked [Parent] but is a 'string'; the parent is a 'Employee'",
            Node("public static int GetAge([Parent] string employee) => 1;")
        },
        {
            "GQL0004", "a root field has no parent; remove [Parent]",
            "[QueryType] public static partial class Queries { public static int GetOne([Parent] string parent) => 1; }"
        },
        {
            "GQL0005", "does not take IReadOnlyList<TKey> first",
            Loader("public static Task<IReadOnlyDictionary<int, string>> GetNames(int[] keys) => null!;")
        },
        {
            "GQL0005", "returns 'Task<List<string>>'",
            Loader("public static Task<List<string>> GetNames(IReadOnlyList<int> keys) => null!;")
        },
        {
            "GQL0005", "takes keys of type 'int' but answers by 'long'",
            Loader("public static Task<Dictionary<long, string>> GetNames(IReadOnlyList<int> keys) => null!;")
        },
        {
            "GQL0005", "which is no task",
            Loader("public static Dictionary<int, string> GetNames(IReadOnlyList<int> keys) => null!;")
        },
        {
            "GQL0005", "is the second one that makes 'INamesDataLoader'",
            Loader("public static Task<Dictionary<int, string>> GetNames(IReadOnlyList<int> keys) => null!;\n[DataLoader] public static Task<Dictionary<int, string>> GetNamesAsync(IReadOnlyList<int> keys) => null!;")
        },
        {
            "GQL0006", "'Queries.GetSpan()' uses the type 'TimeSpan', which has no counterpart in GraphQL",
            "[QueryType] public static partial class Queries { public static TimeSpan GetSpan() => default; }"
        },
        {
            "GQL0006", "uses the type 'Dictionary<string, int>', which has no counterpart in GraphQL",
            "[QueryType] public static partial class Queries { public static int GetOne(Dictionary<string, int> map) => 1; }"
        },
        {
            "GQL0006", "uses the type 'object'",
            "[QueryType] public static partial class Queries { public static object GetOne() => 1; }"
        },
        {
            "GQL0006", "uses the type 'IFile?', which is for input only",
            "[QueryType] public static partial class Queries { public static IFile? GetFile() => null; }"
        },
        {
            "GQL0006", "which carries no value",
            "[MutationType] public static partial class Mutations { public static Task Save() => Task.CompletedTask; }"
        },
        {
            "GQL0006", "is abstract; mark it with [InterfaceType] or [UnionType]",
            "public interface IThing; [QueryType] public static partial class Queries { public static IThing? GetThing() => null; }"
        },
        {
            "GQL0006", "cannot be an ID",
            "[QueryType] public static partial class Queries { [ID] public static bool GetOne() => true; }"
        },
        {
            "GQL0006", "a resolver is not generic",
            "[QueryType] public static partial class Queries { public static int GetOne<T>() => 1; }"
        },
        {
            "GQL0007", "'Query' has more than one field named 'one': 'Queries.GetOne()' and 'Queries.OneAsync()'",
            "[QueryType] public static partial class Queries { public static int GetOne() => 1; public static Task<int> OneAsync() => null!; }"
        },
        {
            "GQL0008", "'A.Thing' and 'B.Thing' would both be the type 'Thing'",
            "namespace A { public record Thing(int X); } namespace B { public record Thing(int X); } namespace C { [QueryType] public static partial class Queries { public static A.Thing? GetA() => null; public static B.Thing? GetB() => null; } }"
        },
        {
            "GQL0009", "is marked [UsePaging] but yields 'List<int>'; return Connection<T>",
            "[QueryType] public static partial class Queries { [UsePaging] public static List<int> GetAll(PagingArguments page) => []; }"
        },
        {
            "GQL0010", "has no parameter of type PagingArguments; add one",
            Employee + "[QueryType] public static partial class Queries { [UsePaging] public static Connection<Employee>? GetAll() => null; }"
        },
        {
            "GQL0010", "takes PagingArguments but is not marked [UsePaging]; mark it",
            Employee + "[QueryType] public static partial class Queries { public static Connection<Employee>? GetAll(PagingArguments page) => null; }"
        },
        {
            "GQL0011", "would be named 'a-b' in the schema",
            "[QueryType] public static partial class Queries { [GraphQLName(\"a-b\")] public static int GetOne() => 1; }"
        },
        {
            "GQL0012", "has no public constructor; give it one",
            "[InputType] public sealed class In { private In() { } public int X { get; set; } }"
        },
        {
            "GQL0012", "'X' cannot be init-only and optional",
            "[InputType] public sealed class In { public int? X { get; init; } }"
        },
        {
            "GQL0012", "is marked [OneOf], so 'X' must be nullable",
            "[InputType, OneOf] public sealed record In(int X);"
        },
        {
            "GQL0013", "The type 'Thing' would have no fields",
            "public sealed record Thing; [QueryType] public static partial class Queries { public static Thing GetThing() => new(); }"
        },
        {
            "GQL0013", "The type 'IResult' would have no members; derive an object type from it",
            "[UnionType] public interface IResult;"
        },
        {
            "GQL0014", "The subscription 'Subscriptions.OnChange()' returns 'int'; write a method that returns IAsyncEnumerable<T>",
            "[SubscriptionType] public static partial class Subscriptions { public static int OnChange() => 1; }"
        },
        {
            "GQL0014", "returns 'List<int>'",
            "[SubscriptionType] public static partial class Subscriptions { public static List<int> OnChange() => []; }"
        },
        {
            "GQL0014", "is a property",
            "[SubscriptionType] public static partial class Subscriptions { public static IAsyncEnumerable<int> Changes => null!; }"
        },
        {
            "GQL0014", "is generic",
            "[SubscriptionType] public static partial class Subscriptions { public static IAsyncEnumerable<T> OnChange<T>() => null!; }"
        },
        {
            "GQL0014", "is marked [BatchResolver], but has no parents",
            "[SubscriptionType] public static partial class Subscriptions { [BatchResolver] public static IAsyncEnumerable<int> OnChange() => null!; }"
        },
        {
            "GQL0014", "is marked [UsePaging], but events are no list",
            "[SubscriptionType] public static partial class Subscriptions { [UsePaging] public static IAsyncEnumerable<int> OnChange() => null!; }"
        },
        {
            "GQL0001", "'Subscriptions' holds resolvers, so it must be declared 'static partial'",
            "[SubscriptionType] public static class Subscriptions { public static IAsyncEnumerable<int> OnChange() => null!; }"
        },
        {
            "GQL0004", "a root field has no parent; remove [Parent]",
            "[SubscriptionType] public static partial class Subscriptions { public static IAsyncEnumerable<int> OnChange([Parent] string p) => null!; }"
        },
        {
            "GQL0015", "is marked [UseSorting] ahead of [UseFiltering]; write them in the order [UsePaging], [UseFiltering], [UseSorting]",
            Query("[UseSorting, UseFiltering] public static List<Employee> GetAll(QueryContext<Employee> query) => [];")
        },
        {
            "GQL0015", "is marked [UseFiltering] ahead of [UsePaging]",
            Query("[UseFiltering] [UsePaging] public static Connection<Employee>? GetAll(QueryContext<Employee> query, PagingArguments page) => null;")
        },
        {
            "GQL0016", "is marked [UseFiltering] but has no parameter of type QueryContext<T>; add one",
            Query("[UseFiltering] public static List<Employee> GetAll() => [];")
        },
        {
            "GQL0016", "is marked [UseSorting] but has several parameters of type QueryContext<T>; keep one",
            Query("[UseSorting] public static List<Employee> GetAll(QueryContext<Employee> a, QueryContext<Employee> b) => [];")
        },
        {
            "GQL0016", "is marked [UseSorting] but yields 'Employee'; return a list or Connection<T>",
            Query("[UseSorting] public static Task<Employee> GetOne(QueryContext<Employee> query) => null!;")
        },
        {
            "GQL0016", "takes QueryContext<string> but yields 'List<Employee>'; take QueryContext<Employee>",
            Query("[UseSorting] public static List<Employee> GetAll(QueryContext<string> query) => [];")
        },
        {
            "GQL0007", "has more than one argument named 'where'",
            Query("[UseFiltering] public static List<Employee> GetAll(string where, QueryContext<Employee> query) => [];")
        },
        {
            "GQL0007", "has more than one filter field named 'or'",
            "public sealed record Fact(long Id, bool Or);\n"
            + "[QueryType] public static partial class Queries { [UseFiltering] public static List<Fact> GetAll(QueryContext<Fact> query) => []; }"
        },
        {
            "GQL0008", "would both be the type 'EmployeeFilterInput'",
            "public sealed record EmployeeFilter(int X);\n" + Query("[UseFiltering] public static List<Employee> GetAll(EmployeeFilter? f, QueryContext<Employee> query) => [];")
        },
        {
            "GQL0013", "The type 'FactSortInput' would have no fields; give the type a property that can be compared",
            "public sealed record Fact(Uri Home);\n"
            + "[QueryType] public static partial class Queries { [UseSorting] public static List<Fact> GetAll(QueryContext<Fact> query) => []; }"
        },
        {
            "GQL0014", "is marked [UseFiltering], but events are no list",
            "[SubscriptionType] public static partial class Subscriptions { [UseFiltering] public static IAsyncEnumerable<int> OnChange() => null!; }"
        },
        {
            "GQL0017", "is marked [IsSelected] but is a 'string'; make it a bool",
            Query("public static Employee GetOne([IsSelected(\"id\")] string wanted) => null!;")
        },
        {
            "GQL0017", "is marked [IsSelected] but names no field; name at least one",
            Query("public static Employee GetOne([IsSelected] bool wanted) => null!;")
        },
        {
            "GQL0018", "is marked [ComparedBy(\"Boss\")], but 'Employee' has no such property",
            Node("[ComparedBy(\"Boss\")] public static string GetBoss([Parent] Employee employee) => \"\";")
        },
        {
            "GQL0018", "but a root field has no object",
            Query("[ComparedBy(\"Id\")] public static Employee GetOne() => null!;")
        },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Run_Mistake_IsReportedWhereItStands(string id, string message, string source)
    {
        var run = GeneratorRun.Of(source);
        var found = run.Reported.FirstOrDefault(d => d.Id == id && d.GetMessage().Contains(message, StringComparison.Ordinal));
        found.ShouldNotBeNull(string.Join('\n', run.Reported));
        found.Location.GetLineSpan().Path.ShouldBe("Source.cs");
    }

    [Fact]
    public void Run_TypeThatDoesNotExist_IsLeftToTheCompiler()
    {
        var run = GeneratorRun.Of("[QueryType] public static partial class Queries { public static Missing GetIt(Absent a) => null!; }");
        run.Reported.ShouldBeEmpty();
        run.CompilerFindings.Select(d => d.Id).Distinct().ShouldBe(["CS0246"]);
    }

    [Fact]
    public void Run_AssemblyWithoutDeclarations_EmitsNothing() => GeneratorRun.Of(Employee).Files.ShouldBeEmpty();

    private static string Node(string member) => $"{Employee}[ObjectType<Employee>] public static partial class Node {{ {member} }}";

    private static string Query(string member) => $"{Employee}[QueryType] public static partial class Queries {{ {member} }}";

    private static string Loader(string method) => $"public static class Loaders {{ [DataLoader] {method} }}";
}
