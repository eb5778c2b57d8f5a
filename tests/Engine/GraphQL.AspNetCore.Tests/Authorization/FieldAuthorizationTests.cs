using System.Text;
using GraphQL.AspNetCore.Tests.Servers;
using GraphQL.Execution;
using GraphQL.Language;
using GraphQL.Schema;

namespace GraphQL.AspNetCore.Tests.Authorization;

public sealed class FieldAuthorizationTests
{
    [Theory]
    [InlineData("known", null, "UNAUTHENTICATED")]
    [InlineData("known", "Ada - -", null)]
    [InlineData("adult", null, "UNAUTHENTICATED")]
    [InlineData("adult", "Ada - -", "FORBIDDEN")]
    [InlineData("adult", "Ada age:18 -", null)]
    [InlineData("manager", "Ada reader -", "FORBIDDEN")]
    [InlineData("manager", "Ada reader,owner -", null)]
    public async Task Query_FieldWithARule_IsForThoseWhoSatisfyIt(string field, string? caller, string? code)
    {
        await using var server = await GuardedServer.StartAsync();

        var response = await QueryAsync(server, $"{{ open {field} }}", caller);

        response.Status.ShouldBe(200);
        response.Data.GetProperty("open").GetString().ShouldBe("open");
        if (code is null)
        {
            response.Body.ShouldNotContain("errors");
            response.Data.GetProperty(field).GetString().ShouldBe(field is "known" ? "Ada" : field);
        }
        else
        {
            response.ErrorCode.ShouldBe(code);
            response.Error.GetProperty("path").GetRawText().ShouldBe($"[\"{field}\"]");
            response.Data.GetProperty(field).GetRawText().ShouldBe("null");
        }
    }

    /// <summary>The rule of a kind of operation meets each of its root fields; that the schema has no mutations is no mistake.</summary>
    [Theory]
    [InlineData(null, "UNAUTHENTICATED")]
    [InlineData("Ada - -", "FORBIDDEN")]
    [InlineData("Ada reader -", null)]
    public async Task Query_OperationsWithARule_AreForThoseWhoSatisfyIt(string? caller, string? code)
    {
        await using var server = await GuardedServer.StartAsync(graphQL =>
        {
            graphQL.AddAuthorization();
            graphQL.AddSchema(_ => ExecutableSchema.Create(
                new SchemaBuilder().AddSdl("type Query { open: String free: String }").Build(),
                bindings => bindings
                    .Field("Query", "open", new PropertyBinding(_ => "open"))
                    .Field("Query", "free", new PropertyBinding(_ => "free"))
                    .Authorize(OperationType.Query, new AuthorizationRule(null, "reader"))
                    .Authorize(OperationType.Mutation, new AuthorizationRule(null, "writer"))
                    .AllowAnonymous("Query", "free")));
        });

        var response = await QueryAsync(server, "{ __typename free open }", caller);

        response.Data.GetProperty("free").GetString().ShouldBe("free");
        response.Data.GetProperty("__typename").GetString().ShouldBe("Query");
        response.Data.GetProperty("open").GetString().ShouldBe(code is null ? "open" : null);
        if (code is not null)
        {
            response.ErrorCode.ShouldBe(code);
        }
    }

    [Fact]
    public async Task Batch_OfACallerWithPermission_IsAnswered()
    {
        await using var server = await GuardedServer.StartAsync(graphQL =>
        {
            GuardedServer.AddAuthorization(graphQL);
            graphQL.ConfigureHttp(options => options.AllowBatching = true);
        });

        var response = await PostAsync(server, """[{"query":"{ known }"},{"query":"{ adult }"}]""", "Ada - -");

        response.Json[0].GetProperty("data").GetProperty("known").GetString().ShouldBe("Ada");
        response.Json[1].GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe("FORBIDDEN");
    }

    [Fact]
    public async Task Start_PolicyThatNobodyHasAdded_EndsTheProgram()
    {
        var exception = await Should.ThrowAsync<InvalidOperationException>(GuardedServer.StartAsync(graphQL => graphQL.AddAuthorization()));
        exception.Message.ShouldContain("'adult'");
    }

    [Fact]
    public async Task Start_NobodyToDecide_EndsTheProgram()
    {
        var exception = await Should.ThrowAsync<InvalidOperationException>(GuardedServer.StartAsync(_ => { }));
        exception.Message.ShouldContain("AddAuthorization");
    }

    [Fact]
    public async Task ConfigureRequest_GlobalState_ReachesResolvers()
    {
        await using var server = await GuardedServer.StartAsync(graphQL =>
        {
            GuardedServer.AddAuthorization(graphQL);
            graphQL.ConfigureRequest((context, request) => request with
            {
                GlobalState = new Dictionary<string, object?> { ["tenant"] = context.Request.Headers.Authorization.ToString() },
            });
        });

        var response = await QueryAsync(server, "{ tenant }", "acme - -");

        response.Data.GetProperty("tenant").GetString().ShouldBe("acme - -");
    }

    private static Task<GraphQLResponse> QueryAsync(ExampleServer server, string query, string? caller) =>
        PostAsync(server, $$"""{"query":"{{query}}"}""", caller);

    private static Task<GraphQLResponse> PostAsync(ExampleServer server, string body, string? caller)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        if (caller is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", caller);
        }

        return server.SendAsync(request);
    }
}
