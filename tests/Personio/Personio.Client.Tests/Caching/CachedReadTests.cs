using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Personio.Client.Caching;
using Personio.Client.Employees;
using Personio.Client.Errors;
using Personio.Client.Persons;
using Personio.Client.Redis;
using Personio.Client.Tests.Testing;

namespace Personio.Client.Tests.Caching;

/// <summary>Reads by the typed clients that are answered from earlier, and the writes that end that.</summary>
public sealed class CachedReadTests
{
    private const string One = "GET /v1/company/employees/7";
    private const string Other = "GET /v1/company/employees/8";
    private const string All = "GET /v1/company/employees";
    private const string Update = "PATCH /v1/company/employees/7";
    private const string Person = "GET /v2/persons/7";
    private const string Balance = "GET /v1/company/employees/7/absences/balance";

    private static readonly EmployeeChange Change = new() { LastName = "Kolb" };

    private readonly FakeTimeProvider time = new();

    [Fact]
    public async Task Read_Again_MakesNoCallAndIsTold()
    {
        await using var host = Host();

        await host.Employees.GetAsync("7");
        var employee = await host.Employees.GetAsync("7");

        employee.ShouldNotBeNull().Id.ShouldBe("7");
        host.Stub.Count(One).ShouldBe(1);
        host.Calls.Select(static call => call.IsShared).ShouldBe([false, true]);
        host.Calls[1].Status.ShouldBe(200);
    }

    [Fact]
    public async Task Read_NotEnabled_MakesACallEachTime()
    {
        await using var host = Host(isEnabled: false);

        await host.Employees.GetAsync("7");
        await host.Employees.GetAsync("7");

        host.Stub.Count(One).ShouldBe(2);
    }

    [Fact]
    public async Task Read_InAScopeThatAsksAnew_MakesACallAndLeavesWhatIsKept()
    {
        await using var host = Host();
        await host.Employees.GetAsync("7");
        await using (var scope = host.Services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<Client.Http.PersonioCallContext>().AsksAnew = true;
            await scope.ServiceProvider.GetRequiredService<EmployeesClient>().GetAsync("7");
        }

        host.Stub.Count(One).ShouldBe(2);
        await host.Employees.GetAsync("7");
        host.Stub.Count(One).ShouldBe(2);
    }

    [Fact]
    public async Task Read_OtherAttributes_IsAnotherRead()
    {
        await using var host = Host();

        await host.Employees.GetAsync("7");
        await host.Employees.GetAsync("7", ["email"]);

        host.Stub.Count(One).ShouldBe(2);
    }

    [Fact]
    public async Task Read_NoLongerFresh_MakesACall()
    {
        await using var host = Host();

        await host.Employees.GetAsync("7");
        time.Advance(TimeSpan.FromSeconds(61));
        await host.Employees.GetAsync("7");

        host.Stub.Count(One).ShouldBe(2);
    }

    [Fact]
    public async Task Read_WhatIsMissing_IsAskedForEachTime()
    {
        await using var host = Host();
        host.Stub.On(One, static _ => PersonioStub.Json("""{"success":false,"error":{"code":404,"message":"Not found"}}""", HttpStatusCode.NotFound));

        (await host.Employees.GetAsync("7")).ShouldBeNull();
        (await host.Employees.GetAsync("7")).ShouldBeNull();

        host.Stub.Count(One).ShouldBe(2);
        host.Calls.ShouldAllBe(static call => call.Status == 404 && call.ErrorCode == null);
    }

    [Fact]
    public async Task Read_WhatHasChangedSince_IsAskedForEachTime()
    {
        await using var host = Host();
        var filter = new EmployeeFilter { UpdatedSince = DateTimeOffset.UnixEpoch };

        await host.Employees.ListPageAsync(0, 100, filter);
        await host.Employees.ListPageAsync(0, 100, filter);

        host.Stub.Count(All).ShouldBe(2);
    }

    [Fact]
    public async Task Read_TwoHundredAtOnce_IsOneCall()
    {
        await using var host = Host();
        var answerNow = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        host.Stub.On(One, async (_, _) =>
        {
            await answerNow.Task;
            return Employee();
        });

        var reads = Enumerable.Range(0, 200).Select(_ => host.Employees.GetAsync("7")).ToList();
        answerNow.SetResult();
        await Task.WhenAll(reads);

        host.Stub.Count(One).ShouldBe(1);
        host.Calls.Count(static call => call.IsShared).ShouldBe(199);
    }

    [Fact]
    public async Task Read_PersonioDown_IsTheOldAnswerAndToldSo()
    {
        await using var host = Host();
        await host.Employees.GetAsync("7");
        time.Advance(TimeSpan.FromMinutes(20));
        host.Stub.On(One, static _ => PersonioStub.Status(HttpStatusCode.InternalServerError));

        var employee = await time.DriveAsync(host.Employees.GetAsync("7"));

        employee.ShouldNotBeNull().Id.ShouldBe("7");
        host.Calls[1].StaleFor.ShouldNotBeNull().ShouldBeGreaterThanOrEqualTo(TimeSpan.FromMinutes(20));
        host.Services.GetRequiredService<StaleReads>().Oldest.Keys.ShouldBe(["people"]);
    }

    [Fact]
    public async Task Write_OfOne_IsSeenByTheNextReadsInBothGenerations()
    {
        await using var host = Host();
        await ReadAllAsync(host);

        await host.Employees.UpdateAsync("7", Change);
        await ReadAllAsync(host);

        foreach (var route in (string[])[One, All, Person, Balance])
        {
            host.Stub.Count(route).ShouldBe(2, route);
        }

        host.Stub.Count(Other).ShouldBe(1, "The other employee has not changed.");
    }

    [Fact]
    public async Task Write_ThatFails_IsFollowedByCallsAllTheSame()
    {
        await using var host = Host();
        host.Stub.On(Update, static _ => PersonioStub.Status(HttpStatusCode.BadGateway));
        await host.Employees.GetAsync("7");

        await Should.ThrowAsync<PersonioUnknownOutcomeException>(() => host.Employees.UpdateAsync("7", Change));
        await host.Employees.GetAsync("7");

        host.Stub.Count(One).ShouldBe(2);
    }

    [Fact]
    public async Task Read_BegunBeforeAWrite_IsNeitherKeptNorJoinedAfterIt()
    {
        await using var host = Host();
        var answerNow = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var name = "Old";
        host.Stub.On(One, async (_, _) =>
        {
            var answer = Employee(name);
            if (name == "Old")
            {
                await answerNow.Task;
            }

            return answer;
        });
        var early = host.Employees.GetAsync("7");
        await host.Stub.WaitForAsync(One);

        await host.Employees.UpdateAsync("7", Change);
        name = "New";
        var late = await host.Employees.GetAsync("7");
        answerNow.SetResult();
        await early;

        late.ShouldNotBeNull().LastName.ShouldBe("New");
        (await host.Employees.GetAsync("7")).ShouldNotBeNull().LastName.ShouldBe("New");
    }

    [Fact]
    public async Task Write_InAnotherProcess_IsSeen()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var one = Host(redis: redis);
        await using var other = Host(stub: one.Stub, redis: redis);
        await one.Employees.GetAsync("7");
        await other.Employees.GetAsync("7");
        one.Stub.Count(One).ShouldBe(1, "The second process finds it in Redis.");

        await one.Employees.UpdateAsync("7", Change);

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (one.Stub.Count(One) == 1)
        {
            await other.Employees.GetAsync("7");
            await Task.Delay(5, patience.Token);
        }
    }

    [Fact]
    public async Task Read_OfAnotherConnection_IsNotShared()
    {
        await using var host = new ClientHost(time: time, register: services =>
        {
            Enable(services);
            services.AddPersonioClient("acme", static options =>
            {
                options.BaseAddress = new Uri("https://personio.test");
                options.ClientId = "papi-id";
                options.ClientSecret = ClientHost.Secret;
            }).ConfigureHttpClients(static client => client.ConfigurePrimaryHttpMessageHandler(static provider => provider.GetRequiredService<PersonioStub>()));
            services.AddSingleton<PersonioStub>();
        });
        host.Stub.On(One, static _ => Employee());
        host.Services.GetRequiredService<PersonioStub>().On(One, static _ => Employee("Acme"));

        await host.Employees.GetAsync("7");
        var employee = await host.Services.GetRequiredKeyedService<EmployeesClient>("acme").GetAsync("7");

        employee.ShouldNotBeNull().LastName.ShouldBe("Acme");
    }

    private static async Task ReadAllAsync(ClientHost host)
    {
        await host.Employees.GetAsync("7");
        await host.Employees.GetAsync("8");
        await host.Employees.ListPageAsync(0, 100, new EmployeeFilter());
        await host.Services.GetRequiredService<PersonsClient>().GetAsync("7");
        await host.Employees.GetAbsenceBalancesAsync("7");
    }

    private static HttpResponseMessage Employee(string lastName = "Kolb", int id = 7) => PersonioStub.Json(
        $$$"""{"success":true,"data":{"type":"Employee","attributes":{"id":{"value": {{{id}}} },"last_name":{"value":"{{{lastName}}}"} } } }""");

    private static void Enable(IServiceCollection services) => services.Configure<PersonioCacheOptions>(static cache => cache.Enabled = true);

    private ClientHost Host(bool isEnabled = true, PersonioStub? stub = null, RedisServer? redis = null)
    {
        var host = new ClientHost(stub, time: redis is null ? time : null, register: services =>
        {
            if (isEnabled)
            {
                Enable(services);
            }

            if (redis is not null)
            {
                services.AddPersonioRedis(redis.Configuration).AddSingleton(PatientGate.Create);
            }
        });
        host.Stub.On(One, static _ => Employee());
        host.Stub.On(Other, static _ => Employee(id: 8));
        host.Stub.On(All, static _ => PersonioStub.Json("""{"success":true,"metadata":{"total_elements":0,"current_page":0,"total_pages":1},"data":[]}"""));
        host.Stub.On(Update, static _ => PersonioStub.Json("""{"success":true,"data":{"id":7,"message":"Updated."}}"""));
        host.Stub.On(Person, static _ => PersonioStub.Json("""{"id":"7"}"""));
        host.Stub.On(Balance, static _ => PersonioStub.Json("""{"success":true,"data":[]}"""));
        return host;
    }
}
