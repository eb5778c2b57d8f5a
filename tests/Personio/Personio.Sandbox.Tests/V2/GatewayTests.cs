using Personio.Sandbox.Tests.Hosting;

namespace Personio.Sandbox.Tests.V2;

public sealed class GatewayTests(SharedSandbox shared) : IClassFixture<SharedSandbox>
{
    [Theory]
    [InlineData("GET", "/v2/no-such-thing")]
    [InlineData("PATCH", "/v2/absence-types")]
    public async Task V2_UnknownPathOrMethod_ReturnsTheGatewaysBody(string method, string path)
    {
        using var answer = await shared.Session.SendAsync(new HttpMethod(method), path, null, shared.Session.V2Token);

        answer.Status.ShouldBe(404);
        answer.MediaType.ShouldBe("application/problem+json");
        var error = answer.Json.GetProperty("errors")[0];
        error.GetProperty("title").GetString().ShouldBe("Not Found");
        error.GetProperty("detail").GetString().ShouldBe($"The endpoint with {path} was not found.");
        error.GetProperty("type").GetString().ShouldBe("https://developer.personio.de/v2.0/page/public-api-error-codes#apinot_found");
        error.GetProperty("_meta").GetProperty("path").GetString().ShouldBe(path);
    }

    [Theory]
    [InlineData("GET", "/v1/company/no-such-thing")]
    [InlineData("DELETE", "/v1/company/employees")]
    [InlineData("GET", "/elsewhere")]
    public async Task V1_UnknownPathOrMethod_Returns404(string method, string path)
    {
        using var answer = await shared.Session.SendAsync(new HttpMethod(method), path, null, shared.Session.V1Token);

        answer.Status.ShouldBe(404);
        answer.Json.GetProperty("error").GetProperty("code").GetInt32().ShouldBe(404);
    }
}
