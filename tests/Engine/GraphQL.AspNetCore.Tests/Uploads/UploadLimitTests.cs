using System.Net.Sockets;
using System.Text;
using GraphQL.AspNetCore.Tests.Servers;

namespace GraphQL.AspNetCore.Tests.Uploads;

public sealed class UploadLimitTests
{
    private const string Operations = """{"query":"mutation($f: [Upload]) { store(files: $f) }","variables":{"f":[null,null,null]}}""";
    private const string TwoFiles = """{"0":["variables.f.0"],"1":["variables.f.1"]}""";

    [Fact]
    public async Task Post_UploadsAreOff_AreNotSupported()
    {
        await using var server = await ExampleServer.StartAsync();

        (await server.SendFormAsync(UploadClient.Form(Operations, TwoFiles, [1], [2])))
            .ShouldBeRefused(415, "UNSUPPORTED_MEDIA_TYPE", "`Content-Type: application/json`");
    }

    [Theory]
    [InlineData(null, 400)]
    [InlineData("GraphQL-Preflight", 200)]
    [InlineData("Apollo-Require-Preflight", 200)]
    [InlineData("X-Requested-With", 400)]
    public async Task Post_FormOfAnotherSite_IsRefusedWithoutAPreflightHeader(string? header, int status)
    {
        await using var server = await UploadClient.StartAsync();

        var response = await server.SendFormAsync(UploadClient.Form(Operations, TwoFiles, [1], [2]), header);

        response.Status.ShouldBe(status, response.Body);
        if (status == 400)
        {
            response.ShouldBeRefused(400, "PREFLIGHT_REQUIRED", "A form needs a header that a browser does not send to other sites by itself");
        }
    }

    [Theory]
    [InlineData("MaxFiles", 400, "MAX_FILES_EXCEEDED", "names 2 files; at most 1 are read (GraphQLUploadOptions.MaxFiles)")]
    [InlineData("MaxPaths", 400, "MAX_FILE_PATHS_EXCEEDED", "at most 1 are read (GraphQLUploadOptions.MaxPaths)")]
    [InlineData("MaxMapBytes", 413, "MAX_FILE_MAP_BYTES_EXCEEDED", "at most 20 are read (GraphQLUploadOptions.MaxMapBytes)")]
    [InlineData("MaxFileBytes", 413, "MAX_FILE_BYTES_EXCEEDED", "The file `1` has more bytes than that; at most 100 are read (GraphQLUploadOptions.MaxFileBytes)")]
    [InlineData("MaxBytes", 413, "MAX_UPLOAD_BYTES_EXCEEDED", "at most 150 are read (GraphQLUploadOptions.MaxBytes)")]
    [InlineData("MaxRequestBodyBytes", 413, "PAYLOAD_TOO_LARGE", "larger than 50 bytes")]
    public async Task Post_BeyondALimit_NamesTheLimitAndItsSetting(string limit, int status, string code, string message)
    {
        await using var server = await UploadClient.StartAsync(
            options =>
            {
                options.MaxFiles = limit == "MaxFiles" ? 1 : options.MaxFiles;
                options.MaxPaths = limit == "MaxPaths" ? 1 : options.MaxPaths;
                options.MaxMapBytes = limit == "MaxMapBytes" ? 20 : options.MaxMapBytes;
                options.MaxFileBytes = limit == "MaxFileBytes" ? 100 : options.MaxFileBytes;
                options.MaxBytes = limit == "MaxBytes" ? 150 : options.MaxBytes;
            },
            graphQL => graphQL.ConfigureLimits(limits => limits.MaxRequestBodyBytes = limit == "MaxRequestBodyBytes" ? 50 : limits.MaxRequestBodyBytes));

        (await server.SendFormAsync(UploadClient.Form(Operations, TwoFiles, new byte[100], new byte[101]))).ShouldBeRefused(status, code, message);
        server.Logs.Entries.ShouldAllBe(e => e.Exception == null);
    }

    [Fact]
    public async Task Post_AtTheLimits_IsRead()
    {
        await using var server = await UploadClient.StartAsync(options =>
            (options.MaxFiles, options.MaxPaths, options.MaxMapBytes, options.MaxFileBytes, options.MaxBytes) = (2, 2, TwoFiles.Length, 101, 201));

        (await server.SendFormAsync(UploadClient.Form(Operations, TwoFiles, new byte[100], new byte[101]))).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Post_LengthBeyondAllLimits_IsRefusedUnread()
    {
        await using var server = await UploadClient.StartAsync();
        using var socket = new TcpClient();
        await socket.ConnectAsync(server.Address.Host, server.Address.Port);
        await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
            "POST /graphql HTTP/1.1\r\nHost: localhost\r\nGraphQL-Preflight: 1\r\nContent-Type: multipart/form-data; boundary=x\r\n"
            + "Content-Length: 100000000000\r\n\r\n"));

        using var reader = new StreamReader(socket.GetStream());
        (await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(20)))!.ShouldContain("413");
    }

    // Kestrel's own limit of 30,000,000 bytes is not ours.
    [Fact]
    public async Task Post_FilesAboveKestrelsLimit_AreReadUpToOurs()
    {
        await using var server = await UploadClient.StartAsync(options => options.MaxFileBytes = 40_000_000);

        var response = await server.SendFormAsync(UploadClient.Form(Operations, """{"0":["variables.f.0"]}""", new byte[31_000_000]));

        response.Status.ShouldBe(200, response.Body);
        response.Body.ShouldContain("|31000000|");
    }

    [Fact]
    public async Task Post_TooManyAtATime_AreRefused()
    {
        await using var server = await UploadClient.StartAsync(options => options.MaxConcurrentUploads = 1);
        var slow = server.SendFormAsync(UploadClient.Form(
            """{"query":"mutation($f: Upload!) { storeSlowly(file: $f) }","variables":{"f":null}}""", """{"0":["variables.f"]}""", [1]));
        await server.Waiting.Started;

        var refused = await server.SendFormAsync(UploadClient.Form(Operations, TwoFiles, [1], [2]));

        refused.ShouldBeRefused(503, "SERVER_BUSY", "reads 1 requests with files at a time");
        refused.Message.Headers.RetryAfter.ShouldNotBeNull();
        server.Client.CancelPendingRequests();
        await Should.ThrowAsync<OperationCanceledException>(slow);
        GraphQLResponse next;
        do
        {
            next = await server.SendFormAsync(UploadClient.Form(Operations, TwoFiles, [1], [2]));
        }
        while (next.Status == 503);
        next.Status.ShouldBe(200);
    }

    [Fact]
    public async Task Start_DirectoryThatIsMissing_IsRefused() => (await Should.ThrowAsync<Microsoft.Extensions.Options.OptionsValidationException>(
        () => UploadClient.StartAsync(options => options.Directory = "/nowhere/at/all"))).Message.ShouldContain("Directory does not exist");
}
