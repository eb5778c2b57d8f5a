using System.Net;
using System.Net.Http.Headers;
using GraphQL.AspNetCore.Tests.Servers;
using GraphQL.Schema;
using Microsoft.AspNetCore.Builder;

namespace GraphQL.AspNetCore.Tests.Endpoints;

public sealed class SchemaDocumentTests : IAsyncLifetime
{
    private ExampleServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await ExampleServer.StartAsync(map: app => app.MapGraphQLSchema());

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Get_Schema_IsTheSchemaAsSdl()
    {
        using var response = await _server.Client.GetAsync("/graphql/schema.graphqls");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().ShouldBe("application/graphql; charset=utf-8");
        var sdl = await response.Content.ReadAsStringAsync();
        sdl.ShouldBe(SchemaPrinter.Print(new SchemaBuilder().AddSdl(ExampleSchema.Sdl).Build()));
        response.Content.Headers.ContentLength.ShouldBe(System.Text.Encoding.UTF8.GetByteCount(sdl));
    }

    [Fact]
    public async Task Get_KnownTag_AnswersNotModified()
    {
        using var first = await _server.Client.GetAsync("/graphql/schema.graphqls");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql/schema.graphqls");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag.ShouldNotBeNull());

        using var second = await _server.Client.SendAsync(request);

        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        second.Headers.ETag.ShouldBe(first.Headers.ETag);
        (await second.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Get_OtherTag_AnswersTheSchema()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql/schema.graphqls");
        request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue("\"other\""));

        using var response = await _server.Client.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Head_Schema_HasHeadersOnly()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/graphql/schema.graphqls");

        using var response = await _server.Client.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentLength.ShouldNotBeNull().ShouldBeGreaterThan(0);
        (await response.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }
}
