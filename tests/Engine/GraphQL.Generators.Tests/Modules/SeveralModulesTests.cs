using System.Buffers;
using System.Text;
using GraphQL.DataLoader;
using GraphQL.Execution;
using GraphQL.Execution.Scheduling;
using GraphQL.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQL.Generators.Tests.Modules;

/// <summary>Two assemblies, each with a module of its own, in one server.</summary>
public sealed class SeveralModulesTests : IDisposable
{
    private const string Shared =
        """
        namespace Acme.Shared;

        public enum Currency { Eur, Usd }

        [Tag("shared")]
        public sealed record Money(decimal Amount, Currency Currency, IReadOnlyList<Money> Parts)
        {
            public string Text => Amount + " " + Currency;
        }

        [InterfaceType("Titled")] public interface ITitled { string Title { get; } string Shout => Title + "!"; }

        public sealed class FullException() : Exception("Full.");
        """;

    private readonly CompiledAssemblies _assemblies = new();

    public SeveralModulesTests() => _assemblies.Add("Acme.Shared", Shared);

    [Fact]
    public async Task Execute_ModulesThatShareTypes_AnswerTogether()
    {
        await using var services = Serve(Module("Book"), Module("Film"));
        const string arguments = """(first: 1, where: { title: { startsWith: "B" }, price: { currency: { eq: EUR } } }, order: [{ price: { amount: DESC } }])""";
        const string selection = "{ nodes { title shout price { amount currency text parts { text } } } pageInfo { hasNextPage } }";
        (await ExecuteAsync(services, $"{{ books{arguments} {selection} films{arguments} {selection} }}")).ShouldBe(
            """{"data":{"books":#Book#,"films":#Film#}}"""
                .Replace("#Book#", Page("Book"), StringComparison.Ordinal).Replace("#Film#", Page("Film"), StringComparison.Ordinal));
        (await ExecuteAsync(services, "mutation { addBook(input: { price: USD }) { errors { ... on Error { message } } } addFilm(input: { price: USD }) { errors { __typename } } }"))
            .ShouldBe("""{"data":{"addBook":{"errors":[{"message":"Full."}]},"addFilm":{"errors":[{"__typename":"FullError"}]}}}""");
    }

    [Fact]
    public async Task Create_ModulesThatShareTypes_DefineEachOnce()
    {
        await using var services = Serve(Module("Book"), Module("Film"));
        var names = Schema(services).Schema.Types.Select(t => t.Name).ToList();
        names.ShouldBeUnique();
        string[] shared = ["PageInfo", "Money", "Currency", "Titled", "Error", "FullError", "SortEnumType", "StringOperationFilterInput", "MoneyFilterInput"];
        shared.Except(names).ShouldBeEmpty();
    }

    [Fact]
    public async Task Add_ModuleTwice_IsOneModule()
    {
        _assemblies.Add("Acme.Book", Module("Book"));
        var services = new ServiceCollection();
        _assemblies.Register(services);
        _assemblies.Register(services);
        await using var provider = services.BuildServiceProvider();
        Schema(provider).Schema.QueryType!.Fields.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(
        "public static Money GetA() => null!;",
        "public static Money GetB() => null!; } [ObjectType<Money>] public static partial class MoneyNode { public static int GetCents([Parent] Money money) => 1;",
        "Money: Acme.A.ATypes and Acme.B.BTypes define it differently: \"}\" and \"cents: Int!\".")]
    [InlineData(
        "public static Thing GetA() => null!; } public sealed record Thing(string Name) {",
        "public static Thing GetB() => null!; } public sealed record Thing(string Name) {",
        "Thing stands for Acme.A.Thing in one module and for Acme.B.Thing in another.")]
    [InlineData(
        "public static Size GetA() => default; } public enum Size { Big",
        "public static Size GetB() => default; } public enum Size { Big",
        "Size stands for Acme.A.Size in one module and for Acme.B.Size in another.")]
    [InlineData(
        "public static Money GetA() => null!; } [ObjectType<Money>] public static partial class MoneyNode { public static int GetCents([Parent] Money money) => 1;",
        "public static Money GetB() => null!; } [ObjectType<Money>] public static partial class MoneyNode { public static int GetCents([Parent] Money money) => 2;",
        "Money.cents has a resolver in one module and is bound in another one too.")]
    [InlineData("public static int GetOne() => 1;", "public static int GetOne() => 2;", "Query.one: there is more than one field of this name.")]
    [InlineData(
        "public static Money GetA() => null!;",
        "public static Money GetB() => null!; } [ObjectType<Money>, GraphQLName(\"Price\")] public static partial class MoneyNode {",
        "Price has values of the .NET type Acme.Shared.Money, as Money has in another module.")]
    public async Task Create_ModulesThatDisagree_NamesBothAndWhatToDo(string a, string b, string error)
    {
        const string source = "using Acme.Shared; namespace Acme.{0}; [QueryType] public static partial class Queries {{ {1} }}";
        await using var services = Serve(
            string.Format(System.Globalization.CultureInfo.InvariantCulture, source, "A", a),
            string.Format(System.Globalization.CultureInfo.InvariantCulture, source, "B", b),
            "A",
            "B");
        Should.Throw<SchemaException>(() => Schema(services)).Errors.ShouldContain(e => e.StartsWith(error, StringComparison.Ordinal));
    }

    public void Dispose() => _assemblies.Dispose();

    private static string Module(string type) =>
        $$"""
        using Acme.Shared;
        [assembly: MutationConventions]
        namespace Acme.{{type}}s;

        public sealed record {{type}}([ID] int Id, string Title, Money Price) : ITitled;

        [QueryType]
        public static partial class Queries
        {
            [UsePaging, UseFiltering, UseSorting]
            public static Connection<{{type}}> Get{{type}}s(PagingArguments page, QueryContext<{{type}}> query) =>
                Connections.FromQuery(
                    [
                        new {{type}}(1, "Best {{type}}", new Money(1, Currency.Eur, [])),
                        new {{type}}(2, "Big {{type}}", new Money(2, Currency.Eur, [new Money(1, Currency.Usd, [])])),
                        new {{type}}(3, "Small {{type}}", new Money(3, Currency.Eur, [])),
                        new {{type}}(4, "Blue {{type}}", new Money(4, Currency.Usd, [])),
                    ],
                    query, page);
        }

        [MutationType]
        public static partial class Mutations
        {
            [Error<FullException>]
            public static {{type}} Add{{type}}(Currency price) => throw new FullException();
        }
        """;

    private static string Page(string type) =>
        """{"nodes":[{"title":"Big #","shout":"Big #!","price":{"amount":2,"currency":"EUR","text":"2 Eur","parts":[{"text":"1 Usd"}]}}],"pageInfo":{"hasNextPage":true}}"""
            .Replace("#", type, StringComparison.Ordinal);

    private static ExecutableSchema Schema(IServiceProvider services) => ExecutableSchema.Create([.. services.GetServices<SchemaModule>()]);

    private static async Task<string> ExecuteAsync(ServiceProvider services, string document)
    {
        await using var scope = services.CreateAsyncScope();
        var executor = new RequestExecutor(Schema(services));
        var result = await executor.ExecuteAsync(
            new OperationRequest { Document = document, Services = scope.ServiceProvider }, TestContext.Current.CancellationToken);
        var output = new ArrayBufferWriter<byte>();
        result.WriteTo(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private ServiceProvider Serve(string one, string other, string name = "Books", string otherName = "Films")
    {
        _assemblies.Add($"Acme.{name}", one).Add($"Acme.{otherName}", other);
        var services = new ServiceCollection()
            .AddScoped<OperationContext>()
            .AddScoped<RequestBatchScheduler>()
            .AddScoped<IBatchScheduler>(p => p.GetRequiredService<RequestBatchScheduler>());
        _assemblies.Register(services);
        return services.BuildServiceProvider();
    }
}
