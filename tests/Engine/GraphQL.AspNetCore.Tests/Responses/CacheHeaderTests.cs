using System.Text;
using GraphQL.AspNetCore.Tests.Servers;
using GraphQL.Execution;
using GraphQL.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQL.AspNetCore.Tests.Responses;

/// <summary>What caches are told of answers, over real HTTP.</summary>
public sealed class CacheHeaderTests : IAsyncLifetime
{
    private const string Sdl = """
        directive @tag(name: String!) on FIELD_DEFINITION
        type Query {
          country: String @cacheControl(maxAge: 600)
          name: String @cacheControl(maxAge: 60) @tag(name: "pii")
          broken: String @cacheControl(maxAge: 60)
          guarded: String @cacheControl(maxAge: 60)
          plain: String
          numbers: [Int] @cacheControl(maxAge: 60)
        }
        type Mutation { rename: String @cacheControl(maxAge: 60) }
        type Subscription { renamed: String }
        """;

    private const string Secret = "0123456789abcdef0123456789abcdef";

    private ExampleServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await ExampleServer.StartAsync(graphQL =>
    {
        graphQL.Services.AddSingleton<IFieldAuthorization, Everybody>();
        graphQL
            .AddSchema(Create)
            .ConfigureGateway(gateway => gateway.Secrets.Add(Secret))
            .ConfigureRequest((_, request) => request with { SharesAnswer = request.IsFromGateway })
            .ConfigureHttp(http =>
            {
                http.AllowBatching = true;
                http.VaryBy.Add("X-API-Key");
            });
    });

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("{ country }", "public, max-age=600")]
    [InlineData("{ name }", "max-age=60, private")]
    [InlineData("{ country name }", "max-age=60, private")]
    [InlineData("{ country broken }", "no-store")]
    [InlineData("{ country plain }", "no-store")]
    [InlineData("{ __typename }", "no-store")]
    [InlineData("{ country", "no-store")]
    [InlineData("mutation { rename }", "no-store")]
    [InlineData("subscription { renamed }", "no-store")]
    public async Task Post_AnOperation_SaysHowItsAnswerMayBeKept(string operation, string header)
    {
        var response = await _server.QueryAsync(operation);

        response.Message.Headers.CacheControl!.ToString().ShouldBe(header);
        response.Message.Headers.Vary.ShouldBe(
            header is "no-store" ? [] : ["Accept", "Authorization", "GraphQL-Cost", "X-API-Key", "GraphQL-Gateway-Secret"]);
    }

    [Fact]
    public async Task Get_AQuery_SaysHowItsAnswerMayBeKept() =>
        (await _server.GetAsync("query={country}")).Message.Headers.CacheControl!.ToString().ShouldBe("public, max-age=600");

    [Theory]
    [InlineData(null, "max-age=60, private")]
    [InlineData(Secret, "public, max-age=60")]
    public async Task Post_WhatRulesGuard_IsSharedOnlyWithWhoMayShareIt(string? secret, string header)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent("""{"query":"{ guarded }"}""", Encoding.UTF8, "application/json"),
        };
        if (secret is not null)
        {
            request.Headers.Add("GraphQL-Gateway-Secret", secret);
        }

        (await _server.SendAsync(request)).Message.Headers.CacheControl!.ToString().ShouldBe(header);
    }

    [Theory]
    [InlineData("text/event-stream", "no-store")]
    [InlineData("multipart/mixed, application/json", "no-store")]
    public async Task Post_ForAnAnswerInParts_IsNotKept(string accept, string header)
    {
        var response = await _server.QueryAsync("{ ... @defer { country } numbers @stream(initialCount: 1) }", accept);

        response.Message.IsSuccessStatusCode.ShouldBeTrue();
        response.Message.Headers.CacheControl!.ToString().ShouldBe(header);
    }

    [Fact]
    public async Task Post_ABatch_IsNotKept() =>
        (await _server.PostAsync("""[{"query":"{ country }"}]""")).Message.Headers.CacheControl!.ToString().ShouldBe("no-store");

    private static ExecutableSchema Create(IServiceProvider services) => ExecutableSchema.Create(
        new SchemaBuilder().AddSdl(Sdl).AddSdl(IncrementalDirectives.Sdl).Build(),
        bindings => bindings
            .KeepPrivate("pii")
            .Authorize("Query", "guarded", new AuthorizationRule("readers"))
            .Field("Query", "broken", new Resolver((_, _) => throw new GraphQLException("no", "NO")))
            .Field("Query", "numbers", new Resolver(_ => new[] { 1, 2, 3 }))
            .Field("Subscription", "renamed", new SubscriptionResolver(_ => AsyncEnumerable.Empty<object?>()))
            .Fallback(_ => new Resolver(_ => "x")));

    private sealed class Everybody : IFieldAuthorization
    {
        public ValueTask<AuthorizationOutcome> AuthorizeAsync(AuthorizationRule rule, OperationRequest request, CancellationToken cancellationToken) =>
            new(AuthorizationOutcome.Allowed);
    }
}
