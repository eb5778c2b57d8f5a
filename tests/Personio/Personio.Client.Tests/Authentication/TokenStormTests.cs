using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Personio.Client.Tests.Testing;

namespace Personio.Client.Tests.Authentication;

/// <summary>1,000 calls at once, in four processes over one real Redis, find that their token has expired.</summary>
public sealed class TokenStormTests : IAsyncLifetime
{
    private const int Processes = 4;
    private const int CallsOfEach = 250;

    private WebApplication personio = null!;
    private int issued;
    private int accepted;
    private int rejections;
    private bool answersLikeV1;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        personio = builder.Build();
        personio.MapPost("/v1/auth", () =>
        {
            accepted = Interlocked.Increment(ref issued);
            return Results.Text($$$"""{"success":true,"data":{"token":"papi-{{{accepted}}}","expires_in":86400}}""", "application/json");
        });
        personio.MapGet("/v1/company/employees", (HttpRequest request) =>
        {
            if (request.Headers.Authorization == $"Bearer papi-{accepted}")
            {
                return Results.Text("""{"success":true,"data":[]}""", "application/json");
            }

            Interlocked.Increment(ref rejections);
            const string Text = """{"success":false,"error":{"code":403,"message":"Provided authorization is not valid"}}""";
            return answersLikeV1 ? Results.Text(Text, "application/json", statusCode: 403) : Results.StatusCode(401);
        });
        await personio.StartAsync();
    }

    public ValueTask DisposeAsync() => personio.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Call_TokenExpired_ExactlyOneProcessFetchesOne(bool likeV1)
    {
        answersLikeV1 = likeV1;
        await using var redis = await RedisServer.StartAsync();
        var address = new Uri(personio.Urls.Single());
        var workers = await Task.WhenAll(Enumerable.Range(0, Processes).Select(_ => WorkerProcess.StartAsync(address, redis)));
        try
        {
            (await Task.WhenAll(workers.Select(static worker => worker.CallAsync(1)))).ShouldAllBe(static succeeded => succeeded == 1);
            issued.ShouldBe(1);

            accepted = -1;
            var succeeded = await Task.WhenAll(workers.Select(static worker => worker.CallAsync(CallsOfEach)));

            succeeded.Sum().ShouldBe(Processes * CallsOfEach);
            issued.ShouldBe(2);
            rejections.ShouldBeGreaterThanOrEqualTo(Processes);
        }
        finally
        {
            foreach (var worker in workers)
            {
                await worker.DisposeAsync();
            }
        }
    }
}
