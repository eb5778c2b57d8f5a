using System.Text.Json;
using GraphQL.AspNetCore.Tests.Servers;

namespace GraphQL.AspNetCore.Tests.Uploads;

public sealed class UploadTests : IAsyncLifetime
{
    private ExampleServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await UploadClient.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(64 * 1024)]
    [InlineData(64 * 1024 + 1)]
    [InlineData(1_000_000)]
    public async Task Post_OneFile_ReachesTheResolverWhole(int length)
    {
        var file = UploadClient.Bytes(length);

        var stored = await StoreAsync(
            """{"query":"mutation($f: Upload!) { store(file: $f) }","variables":{"f":null}}""", """{"0":["variables.f"]}""", file);

        stored.ShouldBe([ReceivedFiles.Describe("0.pdf", "application/pdf", file)]);
    }

    [Fact]
    public async Task Post_ListOfFiles_KeepsTheirOrder()
    {
        var files = Enumerable.Range(0, 3).Select(i => UploadClient.Bytes(10 + i, i)).ToArray();

        var stored = await StoreAsync(
            """{"query":"mutation($f: [Upload]) { store(files: $f) }","variables":{"f":[null,null,null,null]}}""",
            """{"0":["variables.f.3"],"1":["variables.f.0"],"2":["variables.f.1"]}""",
            files);

        stored.ShouldBe([Described(1, files), Described(2, files), "none", Described(0, files)]);
    }

    [Fact]
    public async Task Post_FilesInInputObjects_StandWhereTheMapSays()
    {
        var files = Enumerable.Range(0, 3).Select(i => UploadClient.Bytes(10 + i, i)).ToArray();

        var stored = await StoreAsync(
            """{"query":"mutation($i: StoreInput) { store(input: $i) }","variables":{"i":{"title":"t","cover":null,"pages":[[null],[null]]}}}""",
            """{"0":["variables.i.pages.1.0"],"1":["variables.i.cover"],"2":["variables.i.pages.0.0"]}""",
            files);

        stored.ShouldBe([Described(1, files), Described(2, files), Described(0, files)]);
    }

    [Fact]
    public async Task Post_FileInAOneOfInput_IsTheOneGiven() => (await StoreAsync(
        """{"query":"mutation($b: StoreBy) { store(by: $b) }","variables":{"b":{"file":null}}}""", """{"0":["variables.b.file"]}""", [7]))
        .Length.ShouldBe(1);

    [Fact]
    public async Task Post_OneFileInTwoPlaces_IsSentOnce()
    {
        var stored = await StoreAsync(
            """{"query":"mutation($a: Upload, $b: [Upload]) { store(file: $a, files: $b) }","variables":{"a":null,"b":[null]}}""",
            """{"0":["variables.a","variables.b.0"]}""",
            [1, 2, 3]);

        stored.Length.ShouldBe(2);
        stored[0].ShouldBe(stored[1]);
    }

    [Fact]
    public async Task Post_SingleFileForAList_IsAListOfIt() => (await StoreAsync(
        """{"query":"mutation($f: [Upload]) { store(files: $f) }","variables":{"f":null}}""", """{"0":["variables.f"]}""", [1])).Length.ShouldBe(1);

    [Fact]
    public async Task Post_FormWithoutFiles_IsAnOrdinaryRequest()
    {
        var response = await _server.SendFormAsync(UploadClient.Form("""{"query":"{ hello }"}""", "{}"));

        response.Status.ShouldBe(200, response.Body);
        response.Data.GetProperty("hello").GetString().ShouldBe("world");
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData(@"C:\\Users\\me\\cv.pdf", "cv.pdf")]
    [InlineData("with \\\"quotes\\\".txt", "with \"quotes\".txt")]
    public async Task Post_NameWithAPath_LosesIt(string given, string expected)
    {
        var body = Parts(
            """{"query":"mutation($f: Upload!) { store(file: $f) }","variables":{"f":null}}""",
            $"--x\r\nContent-Disposition: form-data; name=\"0\"; filename=\"{given}\"\r\n\r\nabc\r\n");

        var response = await _server.SendFormAsync(UploadClient.Raw(body));

        response.Data.GetProperty("store")[0].GetString().ShouldStartWith($"{expected}||3|");
    }

    [Theory]
    [InlineData(255, 255)]
    [InlineData(256, 254)]
    [InlineData(1_000, 254)]
    public async Task Post_LongName_IsCutBetweenCharacters(int length, int expected)
    {
        // A character of two halves ends at the 256th place.
        var name = length == 255 ? new string('n', 255) : new string('n', 254) + "\U0001F600" + new string('n', length - 256);
        var body = Parts(
            """{"query":"mutation($f: Upload!) { store(file: $f) }","variables":{"f":null}}""",
            $"--x\r\nContent-Disposition: form-data; name=\"0\"; filename=\"{name}\"\r\n\r\nabc\r\n");

        var response = await _server.SendFormAsync(UploadClient.Raw(body));

        response.Data.GetProperty("store")[0].GetString().ShouldStartWith($"{new string('n', expected)}||3|");
    }

    [Fact]
    public async Task Post_NullWithoutAFile_StaysNull()
    {
        var response = await _server.PostAsync("""{"query":"mutation($f: Upload) { store(file: $f) }","variables":{"f":null}}""");

        response.Data.GetProperty("store").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("""mutation($f: String) { store(text: $f) }""", "null", "\\\"String\\\" is not the type Upload")]
    [InlineData("""mutation($f: StoreInput) { store(input: $f) }""", "null", "\\\"StoreInput\\\" is not the type Upload")]
    [InlineData("""mutation($f: Upload) { store(file: $f) }""", "\"text\"", "Upload cannot represent JSON")]
    public async Task Post_FileOrTextWhereTheOtherIsExpected_IsAVariablesError(string query, string value, string message)
    {
        var operations = $$$"""{"query":{{{JsonSerializer.Serialize(query)}}},"variables":{"f":{{{value}}}}}""";
        var response = value == "null"
            ? await _server.SendFormAsync(UploadClient.Form(operations, """{"0":["variables.f"]}""", [1]))
            : await _server.PostAsync(operations);

        response.ErrorCode.ShouldBe("BAD_USER_INPUT", response.Body);
        response.Body.ShouldContain(message);
    }

    [Fact]
    public async Task Post_FileAsALiteral_IsInvalid()
    {
        var response = await _server.QueryAsync("""mutation { store(file: "x") }""");

        response.ErrorMessage.ShouldContain("Upload cannot represent a literal");
    }

    [Fact]
    public async Task Post_EventStream_IsAnsweredAsAsked()
    {
        var form = UploadClient.Form(
            """{"query":"mutation($f: Upload!) { store(file: $f) }","variables":{"f":null}}""", """{"0":["variables.f"]}""", [1]);

        var response = await _server.SendFormAsync(form, accept: "text/event-stream");

        response.Body.ShouldContain("event: next\ndata: {\"data\":{\"store\":[\"0.pdf|");
        response.Body.ShouldContain("event: complete");
    }

    internal static string Parts(string operations, string rest) =>
        $"--x\r\nContent-Disposition: form-data; name=\"operations\"\r\n\r\n{operations}\r\n"
        + $"--x\r\nContent-Disposition: form-data; name=\"map\"\r\n\r\n{{\"0\":[\"variables.f\"]}}\r\n{rest}--x--\r\n";

    private static string Described(int index, byte[][] files) => ReceivedFiles.Describe($"{index}.pdf", "application/pdf", files[index]);

    private async Task<string[]> StoreAsync(string operations, string map, params byte[][] files)
    {
        var response = await _server.SendFormAsync(UploadClient.Form(operations, map, files));
        response.Status.ShouldBe(200, response.Body);
        response.Json.TryGetProperty("errors", out _).ShouldBeFalse(response.Body);
        return [.. response.Data.GetProperty("store").EnumerateArray().Select(e => e.GetString()!)];
    }
}
