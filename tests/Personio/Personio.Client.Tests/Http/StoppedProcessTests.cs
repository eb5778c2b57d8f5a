using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Personio.Client.Tests.Testing;

namespace Personio.Client.Tests.Http;

/// <summary>A process that is told to end in the middle of its writes knows of each whether it was made, and says so.</summary>
public sealed class StoppedProcessTests : IAsyncLifetime
{
    private const int Writes = 90;

    /// <summary>Of a class that allows 500 requests at once: what is above waits its turn.</summary>
    private const double RateLimitFactor = 0.12;

    private const int AnsweredAtOnce = 12;

    private readonly ConcurrentDictionary<int, int> made = [];
    private readonly TaskCompletionSource held = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private WebApplication personio = null!;
    private int arrived;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        personio = builder.Build();
        personio.MapPost("/v1/auth", static () => Results.Text("""{"success":true,"data":{"token":"papi-1","expires_in":86400}}""", "application/json"));
        personio.MapPost("/v1/company/employees", CreateAsync);
        await personio.StartAsync();
    }

    public ValueTask DisposeAsync() => personio.DisposeAsync();

    [Fact]
    public async Task Sigterm_DuringWrites_LeavesEachMadeOrNotMadeOrSaidToBeUnknown()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no SIGTERM.");
        await using var worker = await WorkerProcess.StartAsync(new Uri(personio.Urls.Single()), rateLimitFactor: RateLimitFactor);
        await worker.BeginWritesAsync(Writes);
        await held.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        await worker.TerminateAsync();

        var outcomes = new Dictionary<int, string>();
        for (var i = 0; i < Writes; i++)
        {
            var answer = (await worker.ReadAsync()).Split(' ');
            outcomes.Add(int.Parse(answer[0], CultureInfo.InvariantCulture), answer[1]);
        }

        (await worker.ExitAsync()).ShouldBe(0);
        made.Values.ShouldAllBe(times => times == 1);
        outcomes.Where(write => write.Value == "made").ShouldAllBe(write => made.ContainsKey(write.Key));
        outcomes.Where(write => write.Value == "not-made").ShouldAllBe(write => !made.ContainsKey(write.Key));
        outcomes.Values.Count(outcome => outcome == "made").ShouldBe(AnsweredAtOnce);
        outcomes.Values.Distinct().Order(StringComparer.Ordinal).ShouldBe(["made", "not-made", "unknown"]);
        outcomes.Count(write => write.Value == "unknown" && made.ContainsKey(write.Key)).ShouldBeGreaterThan(0, "made, and the answer came to nobody");
    }

    /// <summary>The first are made and answered; of the others every second is made, and none is answered.</summary>
    private async Task CreateAsync(HttpContext context)
    {
        using var body = await JsonDocument.ParseAsync(context.Request.Body, default, context.RequestAborted);
        var email = body.RootElement.GetProperty("employee").GetProperty("email").GetString()!;
        var number = int.Parse(email.Split('@')[0], CultureInfo.InvariantCulture);
        var order = Interlocked.Increment(ref arrived);
        if (order <= AnsweredAtOnce || order % 2 == 0)
        {
            made.AddOrUpdate(number, 1, static (_, times) => times + 1);
        }

        if (order > AnsweredAtOnce)
        {
            if (order > 2 * AnsweredAtOnce)
            {
                held.TrySetResult();
            }

            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        }

        await Results.Text("""{"success":true,"data":{"id":7}}""", "application/json").ExecuteAsync(context);
    }
}
