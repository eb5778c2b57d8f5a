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
    public async Task RefuseStrangers_ByPathAndAddress_LetsThroughOrAnswers403(string path, string remote, bool through)
    {
        var context = new DefaultHttpContext();
        context.Request.Path = path;
        context.Connection.RemoteIpAddress = IPAddress.Parse(remote);
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
