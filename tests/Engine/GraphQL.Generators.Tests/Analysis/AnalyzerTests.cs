using Microsoft.CodeAnalysis;

namespace GraphQL.Generators.Tests.Analysis;

public sealed class AnalyzerTests
{
    private const string Types =
        """
        public sealed record Employee([ID] long Id, Office? Office, Badge? Badge);
        public sealed record Office(string Name);
        public sealed record Badge(string Code);
        public sealed record Company(string Name);
        public interface IPay { Task<Employee?> FindAsync(long id, CancellationToken cancellationToken); Task<int?> GetAsync(long id, CancellationToken cancellationToken); int Cached(long id); }
        public interface IDirectory { Task<List<Employee>> ListAsync(CancellationToken cancellationToken); }
        [QueryType] public static partial class Queries
        {
            public static Task<List<Employee>> GetEmployeesAsync(IDirectory directory, CancellationToken cancellationToken) => directory.ListAsync(cancellationToken);
            public static Company GetCompany() => new("");
        }

        """;

    private const string Loader =
        """
        public static class Loaders
        {
            [DataLoader] public static Task<IReadOnlyDictionary<long, Badge>> GetBadgeByIdAsync(IReadOnlyList<long> ids, CancellationToken cancellationToken) => null!;
        }

        """;

    public static TheoryData<string, string, string> Hits => new()
    {
        {
            "GQL1001", "'EmployeeNode.GetPayAsync(Employee, IPay, CancellationToken)' calls 'IPay.GetAsync(long, CancellationToken)' for each parent, and its parents come in a list ('Query.employees')",
            Node("Employee", "public static Task<int?> GetPayAsync([Parent] Employee e, IPay pay, CancellationToken cancellationToken) => pay.GetAsync(e.Id, cancellationToken);")
        },
        {
            "GQL1001", "'EmployeeNode.FindAsync(long, IPay, CancellationToken)' calls 'IPay.FindAsync(long, CancellationToken)' for each parent, and its parents come in a list ('Query._entities')",
            "[ObjectType<Employee>, Key(\"id\")] public static partial class EmployeeNode { [ReferenceResolver] public static Task<Employee?> FindAsync(long id, IPay pay, CancellationToken cancellationToken) => pay.FindAsync(id, cancellationToken); }"
        },
        {
            "GQL1001", "'OfficeNode.GetPayAsync",
            Node("Office", "public static async Task<int?> GetPayAsync([Parent] Office o, IPay pay, CancellationToken cancellationToken) { if (o.Name == \"\") { return 1; } return await pay.GetAsync(1, cancellationToken); }")
        },
        {
            "GQL1001", "'HttpClient.GetStringAsync",
            Node("Employee", "public static async Task<string> GetPageAsync([Parent] Employee e, System.Net.Http.HttpClient http, CancellationToken cancellationToken) => await http.GetStringAsync(\"x\", cancellationToken);")
        },
        { "GQL1002", "Nothing uses 'IBadgeByIdDataLoader', which the data loader 'Loaders.GetBadgeByIdAsync", Loader },
        {
            "GQL1003", "'CompanyNode.GetPayAsync(Company, IPay)' calls 'IPay.GetAsync(long, CancellationToken)' and takes no CancellationToken",
            Node("Company", "public static Task<int?> GetPayAsync([Parent] Company c, IPay pay) => pay.GetAsync(1, default);")
        },
        {
            "GQL1003", "'Loaders.GetPays",
            "public static class Loaders { [DataLoader] public static async Task<IReadOnlyDictionary<long, Badge>> GetPaysAsync(IReadOnlyList<long> ids, IPay pay) { await pay.GetAsync(1, default); return null!; } } "
            + Node("Employee", "public static Task<Badge?> GetOneAsync([Parent] Employee e, IPaysDataLoader pays, CancellationToken c) => pays.LoadAsync(e.Id, c);")
        },
        { "GQL1004", "No field or argument leads from a root to the type 'Lost', which 'Lost' declares", "[ObjectType] public sealed record Lost(string Name);" },
        { "GQL1004", "to the type 'LostInput'", "[InputType] public sealed record Lost(string Name);" },
        { "GQL1004", "to the type 'Color'", "[EnumType] public enum Color { Red }" },
        { "GQL1004", "to the type 'Lost', which 'LostNode' declares", "public sealed record Lost(string Name); [ObjectType<Lost>] public static partial class LostNode;" },
    };

    public static TheoryData<string, string> NearMisses => new()
    {
        { "a batch resolver", Node("Employee", "[BatchResolver] public static async Task<List<int?>> GetPayAsync([Parent] IReadOnlyList<Employee> es, IPay pay, CancellationToken c) => [await pay.GetAsync(1, c)];") },
        { "a data loader", Loader + Node("Employee", "public static Task<Badge?> GetOneAsync([Parent] Employee e, IBadgeByIdDataLoader badges, CancellationToken c) => badges.LoadAsync(e.Id, c);") },
        { "a parent of which there is one", Node("Company", "public static Task<int?> GetPayAsync([Parent] Company company, IPay pay, CancellationToken c) => pay.GetAsync(1, c);") },
        { "a service that answers at once", Node("Employee", "public static int GetPay([Parent] Employee e, IPay pay) => pay.Cached(e.Id);") },
        { "a task that takes no time", Node("Employee", "public static Task<int> GetPayAsync([Parent] Employee e) => Task.FromResult(1);") },
        { "a call that nothing can cancel", Node("Company", "public static async Task<int> GetPayAsync([Parent] Company c) => await OneAsync(); private static async Task<int> OneAsync() { await Task.Yield(); return 1; }") },
        { "a field that is none", Node("Employee", "[GraphQLIgnore] public static Task<int?> GetPayAsync([Parent] Employee e, IPay pay) => pay.GetAsync(1, default);") },
        { "an entity, which gateways reach", "[Directive(\"key\")] public sealed class KeyAttribute(string fields) : Attribute { public string Fields => fields; } [ObjectType, Key(\"name\")] public sealed record Lost(string Name);" },
        { "a member of a union that is reached", "[UnionType] public interface IFound; [ObjectType] public sealed record Lost(string Name) : IFound; [QueryType] public static partial class More { public static IFound? GetFound() => null; }" },
        { "an input inside of an input", "[InputType] public sealed record Inner(int X); public sealed record Outer(Inner Inner); [QueryType] public static partial class More { public static int GetOne(Outer outer) => 1; }" },
    };

    [Theory]
    [MemberData(nameof(Hits))]
    public async Task Run_Mistake_IsFoundWhereItStands(string id, string message, string source)
    {
        var found = await AnalyzerRun.OfAsync(Types + source);

        var hit = found.Where(d => d.Id == id).ShouldHaveSingleItem();
        hit.GetMessage().ShouldContain(message);
        hit.Severity.ShouldBe(DiagnosticSeverity.Warning);
        hit.Location.SourceTree!.FilePath.ShouldBe("Source.cs");
    }

    [Theory]
    [MemberData(nameof(NearMisses))]
    public async Task Run_WhatOnlyLooksLikeIt_IsLeftAlone(string what, string source) =>
        (await AnalyzerRun.OfAsync(Types + source)).ShouldBeEmpty(what);

    [Theory]
    [MemberData(nameof(Hits))]
    public async Task Run_SuppressedMistake_IsNotReported(string id, string message, string source)
    {
        message.ShouldNotBeEmpty();
        var found = await AnalyzerRun.OfAsync($"{Types}\n#pragma warning disable {id}\n{source}");
        found.Where(d => d.Id == id).ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_UnusedLoaderOfALibrary_MayBeUsedByOthers() =>
        (await AnalyzerRun.OfAsync(Types + Loader, OutputKind.DynamicallyLinkedLibrary)).ShouldBeEmpty();

    [Fact]
    public async Task Run_ModuleWithoutRoot_MayBeReachedFromAnother() =>
        (await AnalyzerRun.OfAsync("[ObjectType] public sealed record Lost(string Name);")).ShouldBeEmpty();

    private static string Node(string type, string member) => $"[ObjectType<{type}>] public static partial class {type}Node {{ {member} }}";
}
