using GraphQL.AspNetCore.Tests.Servers;

namespace GraphQL.AspNetCore.Tests.Requests;

public sealed class GetRequestTests(ExampleServer server) : IClassFixture<ExampleServer>
{
    [Fact]
    public async Task Get_Variables_AreReadAsJson()
    {
        var query = Uri.EscapeDataString("query Q($text: String) { echo(text: $text) }");
        var variables = Uri.EscapeDataString("{\"text\":\"gr\u00fc\u00df dich\"}");

        var response = await server.GetAsync($"query={query}&variables={variables}&operationName=Q");

        response.Data.GetProperty("echo").GetString().ShouldBe("gr\u00fc\u00df dich");
    }

    [Fact]
    public async Task Get_EmptyParameters_AreAbsent()
    {
        var response = await server.GetAsync("query={hello}&operationName=&variables=&extensions=");

        response.Data.GetProperty("hello").GetString().ShouldBe("world");
    }

    [Fact]
    public async Task Get_OperationNameNull_IsTheNameNull()
    {
        var query = Uri.EscapeDataString("query null { operationName }");

        var response = await server.GetAsync($"query={query}&operationName=null");

        response.Data.GetProperty("operationName").GetString().ShouldBe("null");
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData(ExampleServerRequests.GraphQLResponseType)]
    public async Task Get_Mutation_IsNotAllowed(string accept)
    {
        var query = Uri.EscapeDataString("mutation { rename(name: \"x\") }");

        var response = await server.GetAsync($"query={query}", accept);

        response.ShouldBeRefused(405, "OPERATION_NOT_ALLOWED", "");
        response.Message.Content.Headers.Allow.ShouldBe(["POST"]);
    }

    [Theory]
    [InlineData("", "has no `query`")]
    [InlineData("query=", "has no `query`")]
    [InlineData("documentId=sha256:00", "keeps no persisted documents")]
    [InlineData("query={hello}&query={hello}", "`query` more than once")]
    [InlineData("query={hello}&operationName=a&operationName=b", "`operationName` more than once")]
    [InlineData("query={hello}&variables={}&variables={}", "`variables` more than once")]
    [InlineData("query={hello}&variables={", "`variables` is not valid JSON")]
    [InlineData("query={hello}&variables=[]", "`variables` must be an object, not an array")]
    [InlineData("query={hello}&extensions=7", "`extensions` must be an object, not a number")]
    public async Task Get_MalformedParameters_SaysWhatIsWrong(string queryString, string messagePart) =>
        (await server.GetAsync(queryString)).ShouldBeRefused(400, "BAD_REQUEST", messagePart);
}
