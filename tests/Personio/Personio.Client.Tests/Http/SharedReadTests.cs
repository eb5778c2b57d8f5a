using System.Net;
using Personio.Client.Errors;
using Personio.Client.Tests.Testing;

namespace Personio.Client.Tests.Http;

/// <summary>Identical reads at the same time are one call.</summary>
public sealed class SharedReadTests
{
    private const string Route = "GET /v1/company/employees/7";
    private const string Employee = """{"success":true,"data":{"type":"Employee","attributes":{"id":{"value":7}}}}""";

    private readonly TaskCompletionSource answerNow = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task Read_TwoHundredIdentical_AreOneCall()
    {
        await using var host = Host();
        var reads = Enumerable.Range(0, 200).Select(_ => host.Employees.GetAsync("7")).ToList();
        answerNow.SetResult();

        var answers = await Task.WhenAll(reads);

        answers.ShouldAllBe(static employee => employee!.Id == "7");
        host.Stub.Count(Route).ShouldBe(1);
        host.Calls.Count.ShouldBe(200);
        host.Calls.Sum(static call => call.Attempts).ShouldBe(1);
    }

    [Fact]
    public async Task Read_AllButOneLeave_TheLastGetsTheAnswer()
    {
        await using var host = Host();
        using var leave = new CancellationTokenSource();
        var leaving = Enumerable.Range(0, 199).Select(_ => host.Employees.GetAsync("7", cancellationToken: leave.Token)).ToList();
        var staying = host.Employees.GetAsync("7");
        await host.Stub.WaitForAsync(Route);

        await leave.CancelAsync();
        foreach (var read in leaving)
        {
            await Should.ThrowAsync<OperationCanceledException>(() => read);
        }

        answerNow.SetResult();
        (await staying).ShouldNotBeNull().Id.ShouldBe("7");
        host.Stub.Count(Route).ShouldBe(1);
    }

    [Fact]
    public async Task Read_OtherAttributes_IsAnotherCall()
    {
        await using var host = Host();
        answerNow.SetResult();

        await Task.WhenAll(host.Employees.GetAsync("7"), host.Employees.GetAsync("7", ["email"]));

        host.Stub.Count(Route).ShouldBe(2);
    }

    [Fact]
    public async Task Read_AfterTheFirstHasEnded_AsksAgain()
    {
        await using var host = Host();
        answerNow.SetResult();

        await host.Employees.GetAsync("7");
        await host.Employees.GetAsync("7");

        host.Stub.Count(Route).ShouldBe(2);
    }

    [Fact]
    public async Task Read_SharedCallFails_EveryoneIsTold()
    {
        await using var host = Host();
        host.Stub.On(Route, async (_, stop) =>
        {
            await answerNow.Task.WaitAsync(stop);
            return PersonioStub.Status(HttpStatusCode.Forbidden);
        });
        var reads = Enumerable.Range(0, 20).Select(_ => host.Employees.GetAsync("7")).ToList();
        answerNow.SetResult();

        foreach (var read in reads)
        {
            (await Should.ThrowAsync<PersonioForbiddenException>(() => read)).Status.ShouldBe(403);
        }

        host.Stub.Count(Route).ShouldBe(1);
    }

    private ClientHost Host()
    {
        var host = new ClientHost();
        host.Stub.On(Route, async (_, stop) =>
        {
            await answerNow.Task.WaitAsync(stop);
            return PersonioStub.Json(Employee);
        });
        return host;
    }
}
