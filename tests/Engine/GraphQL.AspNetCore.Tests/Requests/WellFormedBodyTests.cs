using GraphQL.AspNetCore.Tests.Servers;

namespace GraphQL.AspNetCore.Tests.Requests;

public sealed class WellFormedBodyTests(ExampleServer server) : IClassFixture<ExampleServer>
{
    [Theory]
    [InlineData("""{"query":"{hello}"}""")]
    [InlineData("""{"query":"{hello}","operationName":null,"variables":null,"extensions":null}""")]
    [InlineData("""{"query":"{hello}","variables":{},"extensions":{}}""")]
    [InlineData("""{"query":"{hello}","id":"anything","somethingElse":[1,2]}""")]
    [InlineData("""{"query":"query A { hello } query B { echo }","operationName":"A"}""")]
    [InlineData("""{"query":"{ he\u006clo }"}""")]
    public async Task Post_WellFormedBody_IsExecuted(string body)
    {
        var response = await server.PostAsync(body);

        response.Status.ShouldBe(200, response.Body);
        response.Data.GetProperty("hello").GetString().ShouldBe("world");
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("\U0001F600 gr\u00fc\u00df")]
    [InlineData("quote \" slash \\ newline \n")]
    [InlineData("\u202Eright to left")]
    public async Task Post_Variables_ComeBackUnchanged(string text)
    {
        var variables = System.Text.Json.JsonSerializer.Serialize(new { text });

        var response = await server.PostAsync($$"""{"query":"query($text: String) { echo(text: $text) }","variables":{{variables}}}""");

        response.Data.GetProperty("echo").GetString().ShouldBe(text);
    }

    [Fact]
    public async Task Post_Mutation_IsExecuted()
    {
        var response = await server.QueryAsync("mutation { rename(name: \"x\") }");

        response.Data.GetProperty("rename").GetString().ShouldBe("x");
    }
}
