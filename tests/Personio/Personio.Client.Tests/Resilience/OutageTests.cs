using System.Net;
using Personio.Client.Errors;
using Personio.Client.Resilience;
using Personio.Client.Tests.Testing;

namespace Personio.Client.Tests.Resilience;

/// <summary>What an outage of Personio makes this client do: little.</summary>
public sealed class OutageTests
{
    private const string Route = "GET /v1/company/employees/attributes";
    private const string Attributes = """{"success":true,"data":[]}""";

    [Fact]
    public void RetryBudget_EverythingFails_AllowsAFifth()
    {
        var budget = new RetryBudget(new FakeTimeProvider());
        var retries = 0;
        for (var call = 0; call < 1_000; call++)
        {
            budget.CountCall();
            retries += budget.TryRetry() ? 1 : 0;
        }

        retries.ShouldBeInRange(200, 211);
    }

    [Fact]
    public void RetryBudget_QuietConnection_SavesUpAgain()
    {
        var time = new FakeTimeProvider();
        var budget = new RetryBudget(time);
        while (budget.TryRetry())
        {
        }

        time.Advance(TimeSpan.FromSeconds(12));

        budget.TryRetry().ShouldBeTrue();
        budget.TryRetry().ShouldBeTrue();
        budget.TryRetry().ShouldBeFalse();
    }

    [Fact]
    public async Task Read_OutageOfAMinute_ProbesAtMostOnceASecondAndRecoversWithinTen()
    {
        var time = new FakeTimeProvider();
        await using var host = new ClientHost(time: time);
        host.Stub.On(Route, _ => PersonioStub.Status(HttpStatusCode.ServiceUnavailable));
        for (var call = 0; call < 30; call++)
        {
            await FailAsync(host, time);
        }

        var before = host.Stub.Count(Route);
        for (var second = 0; second < 60; second++)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await FailAsync(host, time);
            await FailAsync(host, time);
        }

        (host.Stub.Count(Route) - before).ShouldBeInRange(5, 60);

        host.Stub.On(Route, _ => PersonioStub.Json(Attributes));
        time.Advance(TimeSpan.FromSeconds(10));
        await time.DriveAsync(host.Employees.GetAttributesAsync());
    }

    [Fact]
    public async Task Read_OpenCircuit_FailsAtOnceAndSaysWhenToTryAgain()
    {
        var time = new FakeTimeProvider();
        await using var host = new ClientHost(time: time);
        host.Stub.On(Route, _ => PersonioStub.Status(HttpStatusCode.ServiceUnavailable));
        for (var call = 0; call < 30; call++)
        {
            await FailAsync(host, time);
        }

        var sent = host.Stub.Count(Route);
        var refusal = await Should.ThrowAsync<PersonioUnavailableException>(() => time.DriveAsync(host.Employees.GetAttributesAsync()));

        if (host.Stub.Count(Route) == sent)
        {
            refusal.RetryAfter.ShouldNotBeNull().ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(5));
        }

        sent.ShouldBeLessThan(60);
    }

    private static async Task FailAsync(ClientHost host, FakeTimeProvider time) =>
        await Should.ThrowAsync<PersonioUnavailableException>(() => time.DriveAsync(host.Employees.GetAttributesAsync()));
}
