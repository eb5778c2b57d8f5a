using System.Net.Http.Json;
using System.Text.Json.Nodes;
using GraphQL.AspNetCore.Tests.Servers;
using GraphQL.Execution;
using GraphQL.Schema;

namespace GraphQL.AspNetCore.Tests.Authorization;

/// <summary>What is given needs permissions, too: arguments, fields of input objects, and whatever a filter compares.</summary>
public sealed class InputAuthorizationTests
{
    private const string Clerk = "Ada clerk -";
    private const string Payroll = "Bob age:18 -";

    private const string Sdl = """
        type Query {
          people(where: PersonFilter, order: [PersonSort!], badge: String, size: Int = 3, shape: Shape): Int
          named: Named
        }
        type Subscription { ticks(secret: Int): Int }
        interface Named { badge(of: Int): String }
        type Person implements Named { name: String salary: Int boss: Person badge(of: Int): String }
        input PersonFilter { and: [PersonFilter!] name: String salary: IntFilter boss: PersonFilter reports: ReportsFilter }
        input ReportsFilter { some: PersonFilter }
        input IntFilter { gt: Int }
        input PersonSort { name: Int salary: Int }
        input Shape { corners: Int = 4 colour: String }
        """;

    [Theory]
    [InlineData("""{ people(where: { name: "x" }, order: [{ name: 1 }]) }""", null)]
    [InlineData("{ people(where: { salary: { gt: 1 } }) }", "PersonFilter.salary")]
    [InlineData("{ people(where: { and: [{ name: \"x\" }, { salary: { gt: 1 } }] }) }", "PersonFilter.salary")]
    [InlineData("{ people(where: { boss: { boss: { salary: { gt: 1 } } } }) }", "PersonFilter.salary")]
    [InlineData("{ people(where: { reports: { some: { salary: {} } } }) }", "PersonFilter.salary")]
    [InlineData("{ people(where: { salary: null }) }", "PersonFilter.salary")]
    [InlineData("{ people(order: [{ name: 1 }, { salary: 1 }]) }", "PersonSort.salary")]
    [InlineData("{ people(order: { salary: 1 }) }", "PersonSort.salary")]
    [InlineData("{ people(badge: \"7\") }", "Query.people(badge:)")]
    [InlineData("{ people(badge: null) }", null)]
    [InlineData("{ people(size: 3) }", "Query.people(size:)")]
    [InlineData("{ people(shape: { colour: \"red\" }) }", null)]
    [InlineData("{ people(shape: { corners: 5 }) }", "Shape.corners")]
    [InlineData("{ named { badge } }", null)]
    [InlineData("{ named { badge(of: 1) } }", "Person.badge(of:)")]
    public async Task Field_ThatIsGivenWhatItsCallerMayNotCompare_IsRefusedAndNotCalled(string query, string? about)
    {
        var calls = new Calls();
        await using var server = await StartAsync(calls);

        var response = await AskAsync(server, query, Clerk);

        Check(response, about);
        calls.Count.ShouldBe(about is null ? 1 : 0);
        (await AskAsync(server, query, Payroll)).Body.ShouldNotContain("errors");
        (await AskAsync(server, query, caller: null)).Body.Contains("UNAUTHENTICATED", StringComparison.Ordinal).ShouldBe(about is not null);
    }

    [Theory]
    [InlineData("query($v: PersonFilter) { people(where: $v) }", """{ "name": "x" }""", null)]
    [InlineData("query($v: PersonFilter) { people(where: $v) }", """{ "and": [{ "boss": { "salary": { "gt": 1 } } }] }""", "PersonFilter.salary")]
    [InlineData("query($v: PersonFilter) { people(where: $v) }", "null", null)]
    [InlineData("query($v: IntFilter) { people(where: { salary: $v }) }", """{ "gt": 1 }""", "PersonFilter.salary")]
    [InlineData("query($v: Int) { people(where: { salary: { gt: $v } }) }", "1", "PersonFilter.salary")]
    [InlineData("query($v: [PersonSort!]) { people(order: $v) }", """{ "salary": 1 }""", "PersonSort.salary")]
    [InlineData("query($v: String) { people(badge: $v) }", "\"7\"", "Query.people(badge:)")]
    [InlineData("query($v: String) { people(badge: $v) }", "null", null)]
    public async Task Field_ThatIsGivenItByAVariable_IsRefusedAsWell(string query, string value, string? about)
    {
        var calls = new Calls();
        await using var server = await StartAsync(calls);

        Check(await AskAsync(server, query, Clerk, value), about);
        calls.Count.ShouldBe(about is null ? 1 : 0);
    }

    [Theory]
    [InlineData("subscription { ticks }", null)]
    [InlineData("subscription { ticks(secret: 1) }", "Subscription.ticks(secret:)")]
    public async Task Subscription_ThatIsGivenWhatItsCallerMayNot_DoesNotBegin(string query, string? about)
    {
        var calls = new Calls();
        await using var server = await StartAsync(calls);
        using var request = Request(query, Clerk);
        request.Headers.Accept.ParseAdd("text/event-stream");

        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);

        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        text.Contains("FORBIDDEN", StringComparison.Ordinal).ShouldBe(about is not null, text);
        calls.Count.ShouldBe(about is null ? 1 : 0);
    }

    [Theory]
    [InlineData("Query", "people", "colour")]
    [InlineData("PersonFilter", "wage", null)]
    public void Create_RuleForWhatIsNotThere_IsRefused(string type, string field, string? argument) => Should.Throw<SchemaException>(() => ExecutableSchema.Create(
        new SchemaBuilder().AddSdl(Sdl).Build(),
        bindings => _ = argument is null ? Bind(bindings, new()).Authorize(type, field, new AuthorizationRule(null)) : Bind(bindings, new()).Authorize(type, field, argument, new AuthorizationRule(null))))
        .Message.ShouldContain("has a rule of authorization, but the schema has no such");

    [Theory]
    [InlineData("PersonFilter", "Someone")]
    [InlineData("Someone", "Person")]
    public void Create_ComparesWhatIsNotThere_IsRefused(string input, string type) => Should.Throw<SchemaException>(() => ExecutableSchema.Create(
        new SchemaBuilder().AddSdl(Sdl).Build(), bindings => Bind(bindings, new()).Compares(input, type))).Message.ShouldContain($"{input} is said to compare {type}");

    private static void Check(GraphQLResponse response, string? about)
    {
        response.Status.ShouldBe(200);
        if (about is null)
        {
            response.Body.ShouldNotContain("errors");
        }
        else
        {
            response.ErrorCode.ShouldBe("FORBIDDEN");
            response.Error.GetProperty("message").GetString()!.ShouldContain($"\"{about}\"");
        }
    }

    private static Task<ExampleServer> StartAsync(Calls calls) => GuardedServer.StartAsync(graphQL =>
    {
        GuardedServer.AddAuthorization(graphQL);
        graphQL.AddSchema(_ => ExecutableSchema.Create(new SchemaBuilder().AddSdl(Sdl).Build(), bindings => Bind(bindings, calls)));
    });

    private static SchemaBindings Bind(SchemaBindings bindings, Calls calls) => bindings
        .Field("Query", "people", new Resolver(_ => calls.Add()))
        .Field("Query", "named", new PropertyBinding(_ => calls))
        .Field("Subscription", "ticks", new SubscriptionResolver(_ =>
        {
            calls.Add();
            return ValueTask.FromResult(AsyncEnumerable.Empty<object?>());
        }))
        .Field("Person", "name", new Resolver(_ => ""))
        .Field("Person", "salary", new Resolver(_ => 1))
        .Field("Person", "boss", new Resolver(_ => null))
        .Field("Person", "badge", new Resolver(_ => $"{calls.Add()}"))
        .TypeOf("Named", _ => "Person")
        .Authorize("Person", "salary", new AuthorizationRule("adult"))
        .Authorize("Query", "people", "badge", new AuthorizationRule("adult"))
        .Authorize("Query", "people", "size", new AuthorizationRule("adult"))
        .Authorize("Shape", "corners", new AuthorizationRule("adult"))
        .Authorize("Named", "badge", "of", new AuthorizationRule("adult"))
        .Authorize("Subscription", "ticks", "secret", new AuthorizationRule("adult"))
        .Compares("PersonFilter", "Person")
        .Compares("PersonSort", "Person");

    private static Task<GraphQLResponse> AskAsync(ExampleServer server, string query, string? caller, string? variable = null) =>
        server.SendAsync(Request(query, caller, variable));

    private static HttpRequestMessage Request(string query, string? caller, string? variable = null)
    {
        var body = new JsonObject { ["query"] = query };
        if (variable is not null)
        {
            body["variables"] = new JsonObject { ["v"] = JsonNode.Parse(variable) };
        }

        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create<JsonNode>(body) };
        if (caller is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", caller);
        }

        return request;
    }

    private sealed class Calls
    {
        public int Count { get; private set; }

        public int Add() => ++Count;
    }
}
