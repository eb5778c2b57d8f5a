using Personio.Client.Compensations;
using Personio.Client.Employees;
using Personio.Client.Errors;
using Personio.Client.Persons;
using Personio.ClientOnSandbox.Tests.Testing;
using Personio.Sandbox;

namespace Personio.ClientOnSandbox.Tests.Compensations;

public sealed class CompensationTests
{
    private static readonly DateOnly JuneFirst = new(2026, 6, 1);
    private static readonly DateOnly JuneLast = new(2026, 6, 30);

    [Fact]
    public async Task List_AMonth_PaysWhatV1CallsTheSalary()
    {
        await using var session = await LiveSession.StartAsync(new SandboxOptions { Employees = 130 });

        var paid = await session.Client<CompensationsClient>().ListAsync(JuneFirst, JuneLast).ToListAsync();

        var salaries = paid.Where(entry => entry.Type!.Category == CompensationCategory.FixedSalary).ToLookup(entry => entry.Person!.Id);
        var employees = await session.Client<EmployeesClient>().ListAllAsync().ToListAsync();
        foreach (var employee in employees.Where(employee => employee.Status == EmployeeStatus.Active && Salary(employee) > 0))
        {
            salaries[employee.Id].ShouldHaveSingleItem().Value.ShouldBe(Salary(employee));
        }
    }

    [Fact]
    public async Task List_AYear_IsAskedForByMonthAndTellsEachEntryOnce()
    {
        await using var session = await LiveSession.StartAsync();
        session.Sandbox.ClearCalls();

        var paid = await session.Client<CompensationsClient>().ListAsync(new DateOnly(2025, 7, 15), JuneLast).ToListAsync();

        paid.Select(entry => entry.Id).Distinct().Count().ShouldBe(paid.Count);
        session.Sandbox.GetCalls().Count(call => call.Path == "/v2/compensations").ShouldBe(12);
    }

    [Fact]
    public async Task Create_ARecurringPayment_IsListedForThatPersonFromItsFirstDay()
    {
        await using var session = await LiveSession.StartAsync();
        var client = session.Client<CompensationsClient>();
        var person = await session.Client<PersonsClient>().ListAsync().FirstAsync(person => person.Status == PersonStatus.Active);
        var type = await client.CreateTypeAsync("Phone", CompensationCategory.Recurring);

        var id = await client.CreateAsync(new NewCompensation
        {
            PersonId = person.Id, TypeId = type.Id, Value = 12.34m, EffectiveFrom = new DateOnly(2026, 6, 10), Currency = "CHF",
            Interval = CompensationInterval.HalfYearly, Comment = "agreed",
        });

        (await client.ListTypesAsync().ToListAsync()).ShouldContain(type);
        var entry = await client.ListAsync(JuneFirst, JuneLast, new CompensationFilter { PersonIds = [person.Id] }).FirstAsync(entry => entry.Id == id);
        entry.ShouldSatisfyAllConditions(
            () => entry.Value.ShouldBe(12.34m),
            () => entry.Currency.ShouldBe("CHF"),
            () => entry.Interval.ShouldBe(CompensationInterval.HalfYearly),
            () => entry.Comment.ShouldBe("agreed"),
            () => entry.Type!.Name.ShouldBe("Phone"));
        (await client.ListAsync(new DateOnly(2026, 5, 1), new DateOnly(2026, 5, 31)).ToListAsync()).ShouldAllBe(other => other.Id != id);
    }

    [Fact]
    public async Task Create_ABaseSalary_EndsTheOneBeforeAndIsV1sSalary()
    {
        await using var session = await LiveSession.StartAsync();
        var client = session.Client<CompensationsClient>();
        var employees = session.Client<EmployeesClient>();
        var one = await employees.ListAllAsync().FirstAsync(employee => employee.Status == EmployeeStatus.Active && Salary(employee) > 0);
        var salary = await client.ListTypesAsync().FirstAsync(type => type.Category == CompensationCategory.FixedSalary);

        await client.CreateAsync(new NewCompensation { PersonId = one.Id, TypeId = salary.Id, Value = 9999, EffectiveFrom = LiveSession.Today });

        var filter = new CompensationFilter { PersonIds = [one.Id] };
        var june = await client.ListAsync(JuneFirst, JuneLast, filter).Where(entry => entry.Type!.Id == salary.Id).ToListAsync();
        june.Count.ShouldBe(2);
        june[0].EffectiveTo.ShouldBe(LiveSession.Today.AddDays(-1));
        var july = await client.ListAsync(new DateOnly(2026, 7, 1), new DateOnly(2026, 7, 31), filter).Where(entry => entry.Type!.Id == salary.Id).ToListAsync();
        july.ShouldHaveSingleItem().Value.ShouldBe(9999);
        Salary((await employees.GetAsync(one.Id))!).ShouldBe(9999);
    }

    [Fact]
    public async Task Create_HourlyPay_IsRefused()
    {
        await using var session = await LiveSession.StartAsync();
        var client = session.Client<CompensationsClient>();
        var hourly = await client.ListTypesAsync().FirstAsync(type => type.Category == CompensationCategory.HourlySalary);
        var person = session.Sandbox.Company.ChiefExecutiveId.ToString();

        await Should.ThrowAsync<PersonioInvalidRequestException>(() => client.CreateAsync(
            new NewCompensation { PersonId = person, TypeId = hourly.Id, Value = 20, EffectiveFrom = LiveSession.Today }));
    }

    [Fact]
    public async Task Create_TokenThatMayWriteButNotRead_IsForbidden()
    {
        await using var session = await LiveSession.StartAsync(
            new SandboxOptions { Employees = 3, Scopes = [SandboxScopes.PersonioCompensationsWrite] });

        await Should.ThrowAsync<PersonioForbiddenException>(
            () => session.Client<CompensationsClient>().CreateTypeAsync("Phone", CompensationCategory.OneTime));
    }

    [Fact]
    public async Task List_AccountWithoutTheFeature_IsForbiddenInSpiteOfAllScopes()
    {
        await using var session = await LiveSession.StartAsync(
            new SandboxOptions { Employees = 3, MissingFeatures = [SandboxFeature.Compensations] });

        await Should.ThrowAsync<PersonioForbiddenException>(
            async () => await session.Client<CompensationsClient>().ListAsync(JuneFirst, JuneLast).ToListAsync());
    }

    private static decimal Salary(Employee employee) =>
        decimal.Parse(employee.OtherAttributes.First(attribute => attribute.Key == "fix_salary").Value!, System.Globalization.CultureInfo.InvariantCulture);
}
