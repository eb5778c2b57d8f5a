using System.Net;
using Microsoft.AspNetCore.Http;
using Personio.Sandbox.Hosting;

namespace Personio.Sandbox.Tests.Hosting;

public sealed class OwnPagesTests
{
    [Theory]
    [InlineData("/__sandbox/calls", "127.0.0.1", true)]
    [InlineData("/__sandbox/calls", "::ffff:127.0.0.1", true)]
    [InlineData("/", "::1", true)]
    [InlineData("/", "192.0.2.7", false)]
    [InlineData("/__sandbox/faults", "192.0.2.7", false)]
    [InlineData("/v1/company/employees", "192.0.2.7", true)]
    public Task RefuseStrangers_ByPathAndAddress_LetsThroughOrAnswers403(string path, string remote, bool through)
        => TryAsync(through, path: path, remote: remote);

    [Theory]
    [InlineData("127.0.0.1:5100", true)]
    [InlineData("[::1]:5100", true)]
    [InlineData("localhost", true)]
    [InlineData("LocalHost:5100", true)]
    [InlineData("rebound.example:5100", false)]
    [InlineData("localhost.example", false)]
    [InlineData("127.0.0.1.example", false)]
    [InlineData("192.168.1.7:5100", false)]
    [InlineData("", false)]
    public Task RefuseStrangers_ByTheNameThatWasAskedFor_LetsThroughOrAnswers403(string host, bool through) => TryAsync(through, host: host);

    [Theory]
    [InlineData("POST", "/__sandbox/tokens/expire", "http://127.0.0.1:5100", null, true)]
    [InlineData("POST", "/__sandbox/tokens/expire", null, null, true)]
    [InlineData("POST", "/__sandbox/tokens/expire", "http://evil.example", null, false)]
    [InlineData("POST", "/__sandbox/tokens/expire", "http://127.0.0.1:5101", null, false)]
    [InlineData("POST", "/__sandbox/tokens/expire", "https://127.0.0.1:5100", null, false)]
    [InlineData("POST", "/__sandbox/tokens/expire", "null", null, false)]
    [InlineData("GET", "/__sandbox/credentials/secrets", null, "same-origin", true)]
    [InlineData("GET", "/__sandbox/credentials/secrets", null, "cross-site", false)]
    [InlineData("GET", "/__sandbox/credentials/secrets", null, "same-site", false)]
    [InlineData("GET", "/__sandbox", null, "cross-site", false)]
    [InlineData("GET", "/__sandbox", null, "cross-site navigate document", true)]
    [InlineData("GET", "/__sandbox", null, "cross-site navigate iframe", false)]
    [InlineData("GET", "/__sandbox/company", null, "cross-site navigate document", false)]
    [InlineData("POST", "/__sandbox", null, "cross-site navigate document", false)]
    [InlineData("GET", "/__sandbox", null, "none navigate document", true)]
    public Task RefuseStrangers_ByWhatBrowsersSay_LetsThroughOrAnswers403(string method, string path, string? origin, string? fetch, bool through)
        => TryAsync(through, method, path, origin: origin, fetch: fetch);

    private static async Task TryAsync(
        bool through, string method = "GET", string path = "/", string remote = "127.0.0.1", string host = "127.0.0.1:5100", string? origin = null, string? fetch = null)
    {
        var context = new DefaultHttpContext();
        var request = context.Request;
        request.Method = method;
        request.Scheme = "http";
        request.Path = path;
        request.Host = new HostString(host);
        context.Connection.RemoteIpAddress = IPAddress.Parse(remote);
        if (origin is not null)
        {
            request.Headers.Origin = origin;
        }

        foreach (var (name, value) in new[] { "Sec-Fetch-Site", "Sec-Fetch-Mode", "Sec-Fetch-Dest" }.Zip(fetch?.Split(' ') ?? []))
        {
            request.Headers[name] = value;
        }

        var passed = false;
        await OwnPages.RefuseStrangersAsync(context, _ =>
        {
            passed = true;
            return Task.CompletedTask;
        });

        passed.ShouldBe(through);
        context.Response.StatusCode.ShouldBe(through ? 200 : 403);
    }
}
