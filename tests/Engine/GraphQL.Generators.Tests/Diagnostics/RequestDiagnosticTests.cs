using GraphQL.Generators.Tests.Generation;

namespace GraphQL.Generators.Tests.Diagnostics;

/// <summary>Authorization, parameters that the request fills, subscriptions to topics, and tags.</summary>
public sealed class RequestDiagnosticTests
{
    public static TheoryData<string, string, string> Mistakes => new()
    {
        {
            "GQL0034", "is marked with 'Microsoft.AspNetCore.Authorization.AuthorizeAttribute', which GraphQL does not read",
            Query("[Microsoft.AspNetCore.Authorization.Authorize] public static int GetOne() => 1;")
        },
        {
            "GQL0034", "is marked with 'Microsoft.AspNetCore.Authorization.AllowAnonymousAttribute'",
            Query("[Microsoft.AspNetCore.Authorization.AllowAnonymous] public static int GetOne() => 1;")
        },
        {
            "GQL0034", "'In' is marked [Authorize], but an input object is not authorized as a whole",
            "[Authorize] public sealed record In(int X); " + Query("public static int GetOne(In input) => 1;")
        },
        {
            "GQL0034", "(cancellationToken)' is marked [Authorize], but it is no argument",
            Query("public static int GetOne([Authorize] System.Threading.CancellationToken cancellationToken) => 1;")
        },
        {
            "GQL0035", "is marked [EventMessage], which only methods marked [Subscribe] have",
            Query("public static int GetOne([EventMessage] string message) => 1;")
        },
        {
            "GQL0036", "needs exactly one parameter marked [EventMessage]",
            Subscription("[Subscribe] public static int OnOne(int x) => 1;")
        },
        {
            "GQL0036", "listens to a topic with '{y}', but has no argument of that name",
            Subscription("[Subscribe, Topic(\"a/{x}/{y}\")] public static int OnOne([EventMessage] int m, int x) => 1;")
        },
        {
            "GQL0036", "is marked [Subscribe], but returns events itself",
            Subscription("[Subscribe] public static IAsyncEnumerable<int> OnOne([EventMessage] int m) => null!;")
        },
        {
            "GQL0036", "is generic",
            Subscription("[Subscribe] public static T OnOne<T>([EventMessage] T m) => m;")
        },
        {
            "GQL0037", "'N' has a tag for the property 'Titel', of which the schema has no field",
            "public sealed record Book(string Title); [ObjectType<Book>, Tag(\"a\", Properties = [\"Titel\"])] public static partial class N;"
        },
        {
            "GQL0037", "'N' has a tag for the property 'Title', of which the schema has no field",
            "public sealed record Book(int Size, string Title); "
            + "[ObjectType<Book>(IgnoreProperties = [\"Title\"]), Tag(\"a\", Properties = [\"Title\"])] public static partial class N;"
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

    private static string Query(string member) => $"[QueryType] public static partial class Queries {{ {member} }}";

    private static string Subscription(string member) => $"[SubscriptionType] public static partial class Subscriptions {{ {member} }}";
}
