using GraphQL.AspNetCore.Tests.Servers;

namespace GraphQL.AspNetCore.Tests.Uploads;

public sealed class MalformedFormTests : IAsyncLifetime
{
    private const string Operations = """{"query":"mutation($f: Upload) { store(file: $f) }","variables":{"f":null,"g":{"h":[1,null]}}}""";
    private const string Map = """{"0":["variables.f"]}""";

    private ExampleServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await UploadClient.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("map operations 0", "`operations` is not in its place")]
    [InlineData("0 operations map", "`operations` is not in its place")]
    [InlineData("operations 0 map", "`map` is not in its place")]
    [InlineData("operations", "`map` is not in its place")]
    [InlineData("map", "`operations` is not in its place")]
    [InlineData("operations map", "has no part `0`, which `map` names")]
    [InlineData("operations map 0 0", "has the part `0` twice")]
    [InlineData("operations map 0 1", "that `map` does not name")]
    [InlineData("operations map map 0", "that `map` does not name")]
    public async Task Post_PartsMissingOrOutOfOrder_SaysWhichOne(string order, string message)
    {
        var parts = order.Split(' ').Select(name => (name, name switch
        {
            "operations" => Operations,
            "map" => Map,
            _ => (object)new byte[] { 1 },
        })).ToList();

        (await _server.SendFormAsync(UploadClient.Form(parts))).ShouldBeRefused(400, "BAD_REQUEST", message);
    }

    [Theory]
    [InlineData("", "The part `map` is empty")]
    [InlineData("[]", "`map` must be a JSON object, not an array")]
    [InlineData("null", "`map` must be a JSON object, not null")]
    [InlineData("{\"0\":\"variables.f\"}", "must be a list of paths")]
    [InlineData("{\"0\":[]}", "must be a list of paths")]
    [InlineData("{\"0\":null}", "must be a list of paths")]
    [InlineData("{\"0\":[1]}", "must be strings; one is a number")]
    [InlineData("{\"0\":[null]}", "must be strings; one is null")]
    [InlineData("{\"0\":[[\"variables.f\"]]}", "must be strings; one is an array")]
    [InlineData("{\"0\":[\"variables.f\"],\"0\":[\"variables.f\"]}", "names a member of an object twice")]
    [InlineData("{\"0\":[\"variables.f\",\"variables.f\"]}", "puts two files in one place, `variables.f`")]
    [InlineData("{\"0\":[\"variables.f\"],\"1\":[\"variables.f\"]}", "puts two files in one place, `variables.f`")]
    [InlineData("{\"0\":[\"variables.nothing\"]}", "the place `variables.nothing`, which `operations` does not have")]
    [InlineData("{\"0\":[\"f\"]}", "which `operations` does not have")]
    [InlineData("{\"0\":[\"variables\"]}", "which `operations` does not have")]
    [InlineData("{\"0\":[\"variables.\"]}", "which `operations` does not have")]
    [InlineData("{\"0\":[\"query\"]}", "which `operations` does not have")]
    [InlineData("{\"0\":[\"0.variables.f\"]}", "which `operations` does not have")]
    [InlineData("{\"0\":[\"variables.f.0\"]}", "which `operations` does not have")]
    [InlineData("{\"0\":[\"variables.g.h.2\"]}", "which `operations` does not have")]
    [InlineData("{\"0\":[\"variables.g.h.01\"]}", "which `operations` does not have")]
    [InlineData("{\"0\":[\"variables.g.h.-1\"]}", "which `operations` does not have")]
    [InlineData("{\"0\":[\"variables.g.h.99999999999\"]}", "which `operations` does not have")]
    [InlineData("{\"0\":[\"variables.g.h.0\"]}", "has a number: a file stands in place of a null")]
    [InlineData("{\"0\":[\"variables.g\"]}", "has an object: a file stands in place of a null")]
    public async Task Post_MapThatIsWrong_SaysWhereAndWhat(string map, string message) =>
        (await _server.SendFormAsync(UploadClient.Form(Operations, map, [1], [2]))).ShouldBeRefused(400, "BAD_REQUEST", message);

    [Theory]
    [InlineData("", "The part `operations` is empty")]
    [InlineData("{", "The part `operations` is not valid JSON")]
    public async Task Post_OperationsThatAreNoJson_SaysSo(string operations, string message) =>
        (await _server.SendFormAsync(UploadClient.Form(operations, Map, [1]))).ShouldBeRefused(400, "BAD_REQUEST", message);

    [Fact]
    public async Task Post_PathOfTenThousandCharacters_IsQuotedInPart()
    {
        var map = $$"""{"0":["variables.{{new string('x', 10_000)}}"]}""";

        var response = await _server.SendFormAsync(UploadClient.Form(Operations, map, [1]));

        response.ShouldBeRefused(400, "BAD_REQUEST", "xxx…`, which");
        response.Body.Length.ShouldBeLessThan(500);
    }

    [Theory]
    [InlineData("multipart/form-data", "has no `boundary`")]
    [InlineData("multipart/form-data; boundary=\"\"", "has no `boundary`")]
    [InlineData("multipart/form-data; boundary=yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy", "has no `boundary`")]
    [InlineData("multipart/form-data; boundary=other", "not valid multipart/form-data, or breaks off")]
    public async Task Post_BoundaryThatIsWrong_SaysSo(string contentType, string message) =>
        (await _server.SendFormAsync(UploadClient.Raw(UploadTests.Parts(Operations, ""), contentType))).ShouldBeRefused(400, "BAD_REQUEST", message);

    [Theory]
    [InlineData("--x\r\nContent-Disposition: form-data; name=\"0\"; filename=\"a\"\r\n\r\nabc", "breaks off")]
    [InlineData("--x\r\nContent-Disposition: form-", "that `map` does not name")]
    [InlineData("--x\r\nno header\r\n\r\nabc\r\n", "not valid multipart/form-data")]
    [InlineData("--x\r\nContent-Type: text/plain\r\n\r\nabc\r\n", "that `map` does not name")]
    [InlineData("--x\r\nContent-Disposition: attachment; name=\"0\"\r\n\r\nabc\r\n", "that `map` does not name")]
    public async Task Post_PartThatIsBroken_SaysSo(string part, string message)
    {
        var whole = UploadTests.Parts(Operations, part);
        var body = message == "breaks off" ? whole[..^7] : whole;

        (await _server.SendFormAsync(UploadClient.Raw(body))).ShouldBeRefused(400, "BAD_REQUEST", message);
    }

    [Theory]
    [InlineData(15, 200)]
    [InlineData(16, 400)]
    public async Task Post_ManyHeadersOfAPart_AreRefusedAboveSixteen(int others, int status)
    {
        var headers = string.Concat(Enumerable.Range(0, others).Select(i => $"X-{i}: a\r\n"));
        var part = $"--x\r\nContent-Disposition: form-data; name=\"0\"; filename=\"a\"\r\n{headers}\r\nabc\r\n";

        (await _server.SendFormAsync(UploadClient.Raw(UploadTests.Parts(Operations, part)))).Status.ShouldBe(status);
    }

    [Fact]
    public async Task Post_HeadersOfAPartWithoutEnd_AreRefused()
    {
        var part = $"--x\r\nX-Long: {new string('a', 20_000)}\r\n\r\nabc\r\n";

        (await _server.SendFormAsync(UploadClient.Raw(UploadTests.Parts(Operations, part)))).ShouldBeRefused(400, "BAD_REQUEST", "not valid");
    }
}
