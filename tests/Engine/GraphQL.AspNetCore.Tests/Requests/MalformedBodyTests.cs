using System.Text;
using GraphQL.AspNetCore.Tests.Servers;

namespace GraphQL.AspNetCore.Tests.Requests;

public sealed class MalformedBodyTests(ExampleServer server) : IClassFixture<ExampleServer>
{
    [Theory]
    [InlineData("", "is empty")]
    [InlineData(" \r\n", "is empty")]
    [InlineData("{", "not valid JSON")]
    [InlineData("{\"query\":\"{hello}\",}", "not valid JSON")]
    [InlineData("{'query':'{hello}'}", "not valid JSON")]
    [InlineData("{\"query\":\"{hello}\"} // comment", "more than one JSON value")]
    [InlineData("/* comment */{\"query\":\"{hello}\"}", "not valid JSON")]
    [InlineData("{\"query\":\"{hello}\"}{}", "more than one JSON value")]
    [InlineData("{\"query\":\"{hello}\"} x", "more than one JSON value")]
    [InlineData("{\"query\":\"{hello}\",\"query\":\"{hello}\"}", "twice")]
    [InlineData("{\"query\":\"{hello}\",\"\\u0071uery\":\"{hello}\"}", "twice")]
    [InlineData("{\"query\":\"{hello}\",\"variables\":{\"a\":1,\"a\":2}}", "twice")]
    [InlineData("{\"query\":\"{hello}\",\"variables\":{\"a\":\"\\ud800\"}}", "surrogate")]
    [InlineData("{\"query\":\"\\uDC00\"}", "surrogate")]
    [InlineData("[{\"query\":\"{hello}\"}]", "Batches are not supported")]
    [InlineData("[]", "Batches are not supported")]
    [InlineData("null", "must be a JSON object, not null")]
    [InlineData("\"{hello}\"", "must be a JSON object, not a string")]
    [InlineData("{}", "has no `query`")]
    [InlineData("{\"query\":null}", "has no `query`")]
    [InlineData("{\"documentId\":\"sha256:00\"}", "keeps no persisted documents")]
    [InlineData("{\"query\":{}}", "`query` must be a string, not an object")]
    [InlineData("{\"query\":7}", "`query` must be a string, not a number")]
    [InlineData("{\"query\":true}", "`query` must be a string, not a Boolean")]
    [InlineData("{\"query\":[]}", "`query` must be a string, not an array")]
    [InlineData("{\"query\":\"{hello}\",\"operationName\":7}", "`operationName` must be a string, not a number")]
    [InlineData("{\"query\":\"{hello}\",\"variables\":\"{}\"}", "`variables` must be an object, not a string")]
    [InlineData("{\"query\":\"{hello}\",\"variables\":[]}", "`variables` must be an object, not an array")]
    [InlineData("{\"query\":\"{hello}\",\"variables\":false}", "`variables` must be an object, not a Boolean")]
    [InlineData("{\"query\":\"{hello}\",\"extensions\":0}", "`extensions` must be an object, not a number")]
    public async Task Post_MalformedBody_SaysWhatIsWrong(string body, string messagePart)
    {
        foreach (var accept in new[] { "application/json", ExampleServerRequests.GraphQLResponseType })
        {
            var response = await server.PostAsync(body, accept);

            response.ShouldBeRefused(400, "BAD_REQUEST", messagePart);
            response.MediaType.ShouldBe(accept);
        }
    }

    [Fact]
    public async Task Post_InvalidUtf8_SaysSo()
    {
        byte[] body = [.. "{\"query\":\"{hello}\",\"variables\":{\"a\":\""u8, 0xC0, 0xAF, .. "\"}}"u8];

        (await server.PostAsync(body, "application/json")).ShouldBeRefused(400, "BAD_REQUEST", "not valid UTF-8");
    }

    [Fact]
    public async Task Post_Utf16_SaysSo() =>
        (await server.PostAsync(Encoding.Unicode.GetBytes("{\"query\":\"{h\u00e9llo}\"}"), "application/json"))
            .ShouldBeRefused(400, "BAD_REQUEST", "not valid");

    [Theory]
    [InlineData(65)]
    [InlineData(1_000)]
    [InlineData(200_000)]
    public async Task Post_DeeplyNestedVariables_IsRefused(int depth)
    {
        var body = $$$"""{"query":"{hello}","variables":{"a":{{{new string('[', depth)}}}{{{new string(']', depth)}}}}}""";

        (await server.PostAsync(body)).ShouldBeRefused(400, "BAD_REQUEST", "nested deeper");
    }

    [Fact]
    public async Task Post_OnlyAHash_AnswersWhatClientsThatHashLookFor()
    {
        var response = await server.PostAsync("""{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"00"}}}""");

        response.ShouldBeRefused(200, "PERSISTED_QUERY_NOT_SUPPORTED", "PersistedQueryNotSupported");
    }
}
