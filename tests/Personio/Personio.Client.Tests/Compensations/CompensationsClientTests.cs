using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Personio.Client.Compensations;
using Personio.Client.Tests.Testing;

namespace Personio.Client.Tests.Compensations;

/// <summary>Pay, against answers written from what is known of Personio.</summary>
public sealed class CompensationsClientTests
{
    private const string Route = "GET /v2/compensations";

    [Theory]
    [InlineData("value")]
    [InlineData("amount")]
    public async Task List_AmountUnderEitherName_IsTheValue(string name)
    {
        await using var host = new ClientHost();
        host.Stub.On(Route, _ => PersonioStub.Json(
            $$"""
            {"_data":[{"id":"c1","person":{"id":"5005"},"legal_entity":{"id":"170"},"type":{"id":"t1","name":"Base salary","category":"FIXED_SALARY"},
              "{{name}}":4200.00,"currency":"EUR","interval":"HALF-YEARLY","effective_from":"2026-01-01","effective_to":null,"comment":null}]}
            """));

        var entry = await Client(host).ListAsync(new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 31)).SingleAsync();

        entry.Value.ShouldBe(4200m);
        entry.Interval.ShouldBe(CompensationInterval.HalfYearly);
        entry.Type!.Category.ShouldBe(CompensationCategory.FixedSalary);
        entry.EffectiveFrom.ShouldBe(new DateOnly(2026, 1, 1));
        entry.EffectiveTo.ShouldBeNull();
        entry.UnknownFields.ShouldBeNull();
    }

    [Fact]
    public async Task List_MoreThanAMonth_IsCutAtTheEndsOfMonthsAndTellsEachEntryOnce()
    {
        await using var host = new ClientHost();
        host.Stub.On(Route, _ => PersonioStub.Json("""{"_data":[{"id":"c1"}]}"""));

        var entries = await Client(host).ListAsync(
            new DateOnly(2026, 1, 31), new DateOnly(2026, 3, 1), new CompensationFilter { PersonIds = ["5", "6"], LegalEntityId = "170" }).ToListAsync();

        entries.Count.ShouldBe(1);
        host.Stub.Requests.Where(request => request.Method == "GET").Select(request => string.Join('&', request.Query)).ShouldBe(
        [
            "start_date=2026-01-31&end_date=2026-01-31&person.id=5,6&legal_entity.id=170&limit=100",
            "start_date=2026-02-01&end_date=2026-02-28&person.id=5,6&legal_entity.id=170&limit=100",
            "start_date=2026-03-01&end_date=2026-03-01&person.id=5,6&legal_entity.id=170&limit=100",
        ]);
    }

    [Fact]
    public async Task Create_HalfYearly_IsWrittenWithAHyphen()
    {
        await using var host = new ClientHost();
        host.Stub.On("POST /v2/compensations", _ => PersonioStub.Json("""{"id":"c9"}""", HttpStatusCode.Created));

        var id = await Client(host).CreateAsync(new NewCompensation
        {
            PersonId = "5", TypeId = "t1", Value = 12.5m, EffectiveFrom = new DateOnly(2026, 7, 1), Currency = "EUR", Interval = CompensationInterval.HalfYearly,
        });

        id.ShouldBe("c9");
        host.Stub.Requests[^1].Body.ShouldBe(
            """{"person":{"id":"5"},"type":{"id":"t1"},"value":12.5,"effective_from":"2026-07-01","currency":"EUR","interval":"HALF-YEARLY"}""");
    }

    [Fact]
    public async Task Create_WhatPersonioWouldRefuse_IsRefusedBeforeAnyCall()
    {
        await using var host = new ClientHost();

        await Should.ThrowAsync<ArgumentException>(() => Client(host).CreateAsync(
            new NewCompensation { PersonId = "5", TypeId = "t1", Value = 1.005m, EffectiveFrom = new DateOnly(2026, 7, 1) }));
        await Should.ThrowAsync<ArgumentException>(() => Client(host).CreateTypeAsync("Wage", CompensationCategory.HourlySalary));
        host.Stub.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task CreateType_AnswersTheWholeObject()
    {
        await using var host = new ClientHost();
        host.Stub.On("POST /v2/compensations/types", _ => PersonioStub.Json("""{"id":"t9","name":"Phone","category":"RECURRING"}""", HttpStatusCode.Created));

        var type = await Client(host).CreateTypeAsync("Phone", CompensationCategory.Recurring);

        (type.Id, type.Name, type.Category).ShouldBe(("t9", "Phone", CompensationCategory.Recurring));
        host.Stub.Requests[^1].Body.ShouldBe("""{"name":"Phone","category":"RECURRING"}""");
    }

    private static CompensationsClient Client(ClientHost host) => host.Services.GetRequiredService<CompensationsClient>();
}
