using System.Diagnostics;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Personio.Sandbox;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Uploads;

/// <summary>What an address for a file answers when Personio does not take it.</summary>
public sealed class UploadFaultTests : IAsyncLifetime
{
    private const string Endpoint = "/v1/company/documents";

    private SubgraphSession _session = null!;
    private Uploader _uploader = null!;

    public async ValueTask InitializeAsync()
    {
        _session = await SubgraphSession.StartAsync();
        _uploader = new Uploader(_session);
    }

    public ValueTask DisposeAsync() => _session.DisposeAsync();

    [Theory]
    [InlineData(404, 404, "NotFoundError", "NOT_FOUND")]
    [InlineData(409, 409, "ConflictError", "CONFLICT")]
    [InlineData(403, 403, "NotPermittedError", "NOT_PERMITTED")]
    [InlineData(422, 422, "ValidationError", "REFUSED_BY_PERSONIO")]
    [InlineData(429, 429, "RateLimitedError", "RATE_LIMITED")]
    [InlineData(500, 502, "UnknownOutcomeError", "UNKNOWN_OUTCOME")]
    public async Task Put_PersonioAnswersWithAFault_IsTheErrorOfUploadDocument(int personio, int status, string type, string code)
    {
        var url = await _uploader.AddressAsync();
        _session.Sandbox.AddFault(new SandboxFault { Status = personio, RetryAfterSeconds = personio == 429 ? 7 : null, PathPrefix = Endpoint, Count = null });

        var answer = await _uploader.PutAsync(url);

        answer.Status.ShouldBe(status, answer.Body.ToString());
        var error = answer.Body.GetProperty("errors").EnumerateArray().ShouldHaveSingleItem();
        (error.GetProperty("__typename").GetString(), error.GetProperty("code").GetString()).ShouldBe((type, code));
        _session.TakeCalls().Count.ShouldBe(1);
        if (personio == 429)
        {
            error.GetProperty("retryAfterMs").GetInt32().ShouldBe(7000);
        }
    }

    [Fact]
    public async Task Put_RefusedByPersonio_LeavesTheAddressGood()
    {
        var url = await _uploader.AddressAsync();
        _session.Sandbox.AddFault(new SandboxFault { Status = 403, PathPrefix = Endpoint });

        (await _uploader.PutAsync(url)).Status.ShouldBe(403);
        (await _uploader.PutAsync(url)).Status.ShouldBe(201);
    }

    [Fact]
    public async Task Put_AnswerOfPersonioLost_IsNeverSentAgain()
    {
        var url = await _uploader.AddressAsync();
        _session.Sandbox.AddFault(new SandboxFault { Disconnect = true, AfterTheCall = true, PathPrefix = Endpoint });

        var first = await _uploader.PutAsync(url);
        var second = await _uploader.PutAsync(url);

        (first.Status, Uploader.CodeOf(first.Body)).ShouldBe((502, "UNKNOWN_OUTCOME"));
        (second.Status, Uploader.CodeOf(second.Body)).ShouldBe((409, "UNKNOWN_OUTCOME"));
        _session.TakeCalls().Count.ShouldBe(1);
        (await _uploader.NamesAsync()).Count(name => name == "Contract").ShouldBe(1);
    }

    [Fact]
    public async Task Put_TokenRevoked_MayBeRepeated()
    {
        var url = await _uploader.AddressAsync();
        _session.Sandbox.RevokeAllTokens();

        (await _uploader.PutAsync(url)).ShouldSatisfyAllConditions(
            answer => answer.Status.ShouldBe(503, answer.Body.ToString()),
            answer => Uploader.CodeOf(answer.Body).ShouldBe("UPLOAD_INTERRUPTED"));
        (await _uploader.PutAsync(url)).Status.ShouldBe(201);
        (await _uploader.NamesAsync()).Count(name => name == "Contract").ShouldBe(1);
    }

    /// <summary>Files that stop arriving, or are other ones, say nothing about Personio.</summary>
    [Fact]
    public async Task Put_ManyFilesThatAreNotAsAnnounced_DoNotKeepTheNextOneOut()
    {
        var wrong = await _uploader.AddressAsync(sha256: new string('0', 64));
        for (var i = 0; i < 25; i++)
        {
            (await _uploader.PutAsync(wrong)).Status.ShouldBe(422);
        }

        (await _uploader.PutAsync(await _uploader.AddressAsync())).Status.ShouldBe(201);
    }

    [Fact]
    public async Task Put_FileThatIsStillArriving_IsOnItsWayToPersonioAlready()
    {
        var arrived = new TaskCompletionSource();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        await using var personio = builder.Build();
        personio.MapPost("/v1/auth", () => Results.Json(new { success = true, data = new { token = "papi-token", expires_in = 3600 } }));
        personio.MapPost(Endpoint, async (HttpRequest request) =>
        {
            // More than the form's own head: the file.
            var buffer = new byte[64 * 1024];
            await request.Body.ReadExactlyAsync(buffer, request.HttpContext.RequestAborted);
            arrived.TrySetResult();
            await request.Body.CopyToAsync(Stream.Null, request.HttpContext.RequestAborted);
            return Results.Json(new { success = true, data = new { id = 17, type = "Document", attributes = new { } } });
        });
        await personio.StartAsync();
        await using var session = await SubgraphSession.StartAsync(null, $"--Personio:BaseAddress={personio.Urls.First()}");
        var content = new byte[1024 * 1024];
        const string Request = """
            mutation { requestDocumentUpload(input: { employeeId: "1", categoryId: "1", file: { name: "a.pdf", size: 1048576 } }) { upload { url } } }
            """;
        var url = (await session.DataAsync(Request)).GetProperty("requestDocumentUpload").GetProperty("upload").GetProperty("url").GetString()!;

        using var socket = await new Uploader(session).BeginAsync(url, $"Content-Length: {content.Length}\r\nConnection: close", content.AsMemory(0, content.Length / 2));
        await arrived.Task.WaitAsync(TimeSpan.FromSeconds(10));
        await socket.GetStream().WriteAsync(content.AsMemory(content.Length / 2));

        (await Uploader.ReadSomeAsync(socket)).ShouldStartWith("HTTP/1.1 201 ");
    }

    [Fact]
    public async Task Put_FromAnywhere_LeavesItsAddressInNoTrace()
    {
        var traced = new StringBuilder();
        using var listener = new ActivityListener
        {
            // What the program exports; the test's own client has spans with whole addresses.
            ShouldListenTo = source => source.Name == "Microsoft.AspNetCore" || source.Name.StartsWith("Personio", StringComparison.Ordinal),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                lock (traced)
                {
                    traced.Append(activity.DisplayName).AppendJoin(' ', activity.TagObjects);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        string url;
        await using (var session = await SubgraphSession.StartAsync())
        {
            var uploader = new Uploader(session);
            url = await uploader.AddressAsync();
            (await uploader.PutAsync(url)).Status.ShouldBe(201);
        }

        lock (traced)
        {
            traced.ToString().ShouldContain("POST /v1/company/documents");
            traced.ToString().ShouldContain("HttpRequestIn");
            traced.ToString().ShouldNotContain(url[(url.LastIndexOf('.') + 1)..]);
        }
    }
}
