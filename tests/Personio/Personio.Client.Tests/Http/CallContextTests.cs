using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Personio.Client.Documents;
using Personio.Client.Employees;
using Personio.Client.Errors;
using Personio.Client.Http;
using Personio.Client.Tests.Testing;

namespace Personio.Client.Tests.Http;

/// <summary>A scope's calls end with the scope's time.</summary>
public sealed class CallContextTests
{
    private const string Route = "GET /v1/company/employees/7";
    private const string Create = "POST /v1/company/employees";
    private const string Employee = """{"success":true,"data":{"type":"Employee","attributes":{"id":{"value":7}}}}""";

    private readonly FakeTimeProvider time = new();

    [Fact]
    public void EndBy_Several_TheEarliestCounts()
    {
        var context = new PersonioCallContext(time);
        context.Deadline.ShouldBeNull();

        context.EndWithin(TimeSpan.FromSeconds(5));
        context.EndWithin(TimeSpan.FromSeconds(9));
        context.EndBy(time.GetUtcNow().AddSeconds(3));

        context.Deadline.ShouldBe(time.GetUtcNow().AddSeconds(3));
    }

    [Fact]
    public async Task Read_NoAnswer_EndsWithTheScope()
    {
        await using var host = new ClientHost(time: time);
        host.Stub.On(Route, NeverAsync);
        EndWithin(host.Services, seconds: 2);
        var begin = time.GetUtcNow();

        var exception = await Should.ThrowAsync<PersonioTimeoutException>(() => time.DriveAsync(host.Employees.GetAsync("7")));

        exception.Endpoint.ShouldBe("GET /v1/company/employees/{id}");
        (time.GetUtcNow() - begin).TotalSeconds.ShouldBeInRange(2, 4);
        host.Stub.Count(Route).ShouldBe(1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public async Task Call_TimeIsOver_IsNotSent(int seconds)
    {
        await using var host = new ClientHost(time: time);
        EndWithin(host.Services, seconds);

        var exception = await Should.ThrowAsync<PersonioTimeoutException>(() => host.Employees.GetAsync("7"));
        await Should.ThrowAsync<PersonioTimeoutException>(() => host.Employees.SetInactiveAsync("7"));

        exception.Message.ShouldBe("GET /v1/company/employees/{id} was not sent to Personio: the caller's time was over before.");
        host.Stub.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Call_RateLimitBeyondTheScopesTime_FailsAtOnceAndSaysWhen()
    {
        await using var host = new ClientHost(time: time);
        host.Stub.On(Route, _ => host.Stub.Count(Route) == 1 ? TooMany("20") : PersonioStub.Json(Employee));
        await using var hurried = host.Services.CreateAsyncScope();
        EndWithin(hurried.ServiceProvider, seconds: 15);
        await Should.ThrowAsync<PersonioRateLimitedException>(() => ReadAsync(hurried));

        var begin = time.GetUtcNow();
        var exception = await Should.ThrowAsync<PersonioRateLimitedException>(() => ReadAsync(hurried));

        exception.Status.ShouldBeNull("Personio was not asked");
        exception.RetryAfter!.Value.TotalSeconds.ShouldBeInRange(15, 20);
        time.GetUtcNow().ShouldBe(begin);
        host.Stub.Count(Route).ShouldBe(1);
        (await time.DriveAsync(host.Employees.GetAsync("7"))).ShouldNotBeNull("who has more time waits");
    }

    [Fact]
    public async Task Write_ScopeEndsWhileItIsOut_HasAnUnknownOutcome()
    {
        await using var host = new ClientHost(time: time);
        host.Stub.On(Create, NeverAsync);
        EndWithin(host.Services, seconds: 2);
        var somebody = new NewEmployee { Email = "mira@example.org", FirstName = "Mira", LastName = "Kolb" };

        await Should.ThrowAsync<PersonioUnknownOutcomeException>(() => time.DriveAsync(host.Employees.CreateAsync(somebody)));

        host.Stub.Count(Create).ShouldBe(1);
    }

    [Fact]
    public async Task Read_JoinedByOneWithMoreTime_IsAskedAgainForThem()
    {
        await using var host = new ClientHost(time: time);
        host.Stub.On(Route, (_, stop) => host.Stub.Count(Route) == 1 ? NeverAsync(null!, stop) : Task.FromResult(PersonioStub.Json(Employee)));
        await using var hurried = host.Services.CreateAsyncScope();
        EndWithin(hurried.ServiceProvider, seconds: 2);
        var first = ReadAsync(hurried);
        await host.Stub.WaitForAsync(Route);

        var second = host.Employees.GetAsync("7");

        (await time.DriveAsync(second)).ShouldNotBeNull();
        await Should.ThrowAsync<PersonioTimeoutException>(() => first);
        host.Stub.Count(Route).ShouldBe(2);
    }

    [Fact]
    public async Task Read_JoinedByOneWithLessTime_GoesOnForTheOther()
    {
        var answerNow = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var host = new ClientHost(time: time);
        host.Stub.On(Route, async (_, stop) =>
        {
            await answerNow.Task.WaitAsync(stop);
            return PersonioStub.Json(Employee);
        });
        var patient = host.Employees.GetAsync("7");
        await host.Stub.WaitForAsync(Route);
        await using var hurried = host.Services.CreateAsyncScope();
        EndWithin(hurried.ServiceProvider, seconds: 1);

        await Should.ThrowAsync<PersonioTimeoutException>(() => time.DriveAsync(ReadAsync(hurried)));

        answerNow.SetResult();
        (await patient).ShouldNotBeNull();
        host.Stub.Count(Route).ShouldBe(1);
    }

    [Fact]
    public async Task Download_ScopeEndsWhileTheBytesCome_EndsToo()
    {
        await using var host = new ClientHost(time: time);
        host.Stub.On("GET /v2/document-management/documents/1/download", _ =>
            new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new StandingStream()) });
        EndWithin(host.Services, seconds: 2);
        await using var file = (await host.Services.GetRequiredService<DocumentsClient>().DownloadAsync("1"))!;
        var begin = time.GetUtcNow();

        await Should.ThrowAsync<PersonioTimeoutException>(() => time.DriveAsync(file.Content.ReadAsync(new byte[10]).AsTask()));

        (time.GetUtcNow() - begin).TotalSeconds.ShouldBeInRange(2, 4);
    }

    private static void EndWithin(IServiceProvider scope, int seconds) =>
        scope.GetRequiredService<PersonioCallContext>().EndWithin(TimeSpan.FromSeconds(seconds));

    private static Task<Employee?> ReadAsync(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<EmployeesClient>().GetAsync("7");

    private static async Task<HttpResponseMessage> NeverAsync(StubRequest request, CancellationToken stop)
    {
        await Task.Delay(Timeout.Infinite, stop);
        return PersonioStub.Json(Employee);
    }

    private static HttpResponseMessage TooMany(string retryAfter)
    {
        var answer = PersonioStub.Status(HttpStatusCode.TooManyRequests);
        answer.Headers.Add("Retry-After", retryAfter);
        return answer;
    }

    /// <summary>A connection on which nothing comes any more.</summary>
    private sealed class StandingStream : MemoryStream
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return 0;
        }
    }
}
