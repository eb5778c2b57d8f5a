using GraphQL.AspNetCore.Responses;
using Microsoft.Extensions.Primitives;

namespace GraphQL.AspNetCore.Tests.Responses;

public sealed class MediaTypeNegotiationTests
{
    private const string GraphQL = "application/graphql-response+json; charset=utf-8";
    private const string Json = "application/json; charset=utf-8";

    [Theory]
    [InlineData(null, Json)]
    [InlineData("", Json)]
    [InlineData("*/*", Json)]
    [InlineData("application/*", Json)]
    [InlineData("text/html, application/xhtml+xml, */*;q=0.8", Json)]
    [InlineData("application/json", Json)]
    [InlineData("APPLICATION/JSON", Json)]
    [InlineData("application/json; charset=utf-8", Json)]
    [InlineData("application/json;callbackSpec=1.0", Json)]
    [InlineData("application/graphql-response+json", GraphQL)]
    [InlineData("application/graphql-response+json; charset=\"UTF-8\"", GraphQL)]
    [InlineData("application/graphql-response+json, application/json, multipart/mixed", GraphQL)]
    [InlineData("application/json, application/graphql-response+json", GraphQL)]
    [InlineData("application/graphql-response+json;q=0.9, application/json", Json)]
    [InlineData("application/graphql-response+json, application/json;q=0.9", GraphQL)]
    [InlineData("application/graphql-response+json, */*", GraphQL)]
    [InlineData("application/json, */*", Json)]
    [InlineData("application/json;q=0, */*", GraphQL)]
    [InlineData("application/graphql-response+json;q=0, */*;q=0.1", Json)]
    [InlineData("application/graphql-response+json; charset=utf-16, application/json", Json)]
    [InlineData("text/html", null)]
    [InlineData("text/*", null)]
    [InlineData("*/*;q=0", null)]
    [InlineData("application/json; charset=latin1", null)]
    [InlineData("nonsense", null)]
    public void Negotiate_AcceptHeader_ChoosesByQuality(string? accept, string? expected) =>
        (AcceptedResponse.Negotiate(accept).MediaType?.ContentType).ShouldBe(expected);

    [Fact]
    public void Negotiate_SeveralHeaders_AreOneList()
    {
        var accept = new StringValues(["text/html", "application/graphql-response+json"]);

        AcceptedResponse.Negotiate(accept).MediaType!.ContentType.ShouldBe(GraphQL);
    }
}
