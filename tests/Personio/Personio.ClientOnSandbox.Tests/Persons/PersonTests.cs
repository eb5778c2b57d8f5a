using Personio.Client.Employees;
using Personio.Client.Employments;
using Personio.Client.Errors;
using Personio.Client.Persons;
using Personio.ClientOnSandbox.Tests.Testing;
using Personio.Sandbox;

namespace Personio.ClientOnSandbox.Tests.Persons;

public sealed class PersonTests
{
    [Fact]
    public async Task List_AllPersons_AreTheEmployeesOfV1EachOnce()
    {
        await using var session = await LiveSession.StartAsync(new SandboxOptions { Employees = 130 });

        var persons = await session.Client<PersonsClient>().ListAsync().ToListAsync();
        var employees = await session.Client<EmployeesClient>().ListAllAsync().ToListAsync();

        persons.Select(person => (person.Id, person.FirstName, person.Email)).Order()
            .ShouldBe(employees.Select(employee => (employee.Id, employee.FirstName, employee.Email)).Order());
        persons.ShouldAllBe(person => person.Employments.Count > 0 && person.UpdatedAt != null);
    }

    [Fact]
    public async Task List_FilteredOverSeveralPages_KeepsTheFilterThoughTheLinksDoNotNameIt()
    {
        await using var session = await LiveSession.StartAsync(new SandboxOptions { Employees = 800 });
        var persons = session.Client<PersonsClient>();

        var inactive = await persons.ListAsync(new PersonFilter { Status = PersonStatus.Inactive }).ToListAsync();

        inactive.Count.ShouldBe(session.Sandbox.Company.EmployeesByStatus["inactive"]);
        inactive.Count.ShouldBeGreaterThan(50, "more than a page");
        inactive.ShouldAllBe(person => person.Status == PersonStatus.Inactive);
    }

    [Fact]
    public async Task List_ByEachFilter_FindsThePerson()
    {
        await using var session = await LiveSession.StartAsync();
        var persons = session.Client<PersonsClient>();
        var all = await persons.ListAsync().ToListAsync();
        var one = all.First(person => person.PreferredName is not null);
        PersonFilter[] filters =
        [
            new() { Ids = [one.Id] },
            new() { Emails = [one.Email!] },
            new() { FirstName = one.FirstName, LastName = one.LastName },
            new() { PreferredName = one.PreferredName },
            new() { Status = one.Status, Ids = [one.Id, "1"] },
            new() { CreatedSince = one.CreatedAt, CreatedBefore = one.CreatedAt!.Value.AddSeconds(1) },
            new() { UpdatedSince = one.UpdatedAt, UpdatedBefore = one.UpdatedAt!.Value.AddSeconds(1) },
        ];

        foreach (var filter in filters)
        {
            (await persons.ListAsync(filter).Select(person => person.Id).ToListAsync()).ShouldBe([one.Id]);
        }

        (await persons.ListAsync(new PersonFilter { FirstName = "Nobody" }).ToListAsync()).ShouldBeEmpty();
        (await persons.ListAsync(new PersonFilter { Ids = ["not an id"] }).ToListAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Create_APerson_IsAnEmployeeOfV1WithThatEmployment()
    {
        await using var session = await LiveSession.StartAsync();
        var persons = session.Client<PersonsClient>();
        var boss = session.Sandbox.Company.ChiefExecutiveId.ToString();

        var id = await persons.CreateAsync(new NewPerson
        {
            FirstName = "Zoë",
            LastName = "Müller",
            Email = "zoe@sandbox.example",
            Gender = PersonGender.Female,
            LanguageCode = "de",
            CustomAttributes = [new PersonAttributeValue("dynamic_553203", "2"), new PersonAttributeValue("dynamic_553207", ["Deutsch", "English"])],
            Employment = new EmploymentChange
            {
                Status = EmploymentStatus.Active, EmploymentStartDate = new DateOnly(2026, 6, 1), PositionTitle = "Baker", SupervisorId = boss,
                WeeklyWorkingHours = 32.5m,
            },
        });

        var person = (await persons.GetAsync(id))!;
        person.FirstName.ShouldBe("Zoë");
        person.Gender.ShouldBe(PersonGender.Female);
        person.CustomAttributes.First(attribute => attribute.Id == "dynamic_553203").Text.ShouldBe("2");
        person.CustomAttributes.First(attribute => attribute.Id == "dynamic_553207").Texts.ShouldBe(["Deutsch", "English"]);
        var employment = (await session.Client<EmploymentsClient>().GetAsync(id, person.Employments.ShouldHaveSingleItem().Id))!;
        employment.Position!.Title.ShouldBe("Baker");
        employment.Supervisor!.Id.ShouldBe(boss);
        var employee = (await session.Client<EmployeesClient>().GetAsync(id))!;
        employee.Email.ShouldBe("zoe@sandbox.example");
        employee.Position.ShouldBe("Baker");
        employee.WeeklyWorkingHours.ShouldBe(32.5m);
        employee.HireDate.ShouldBe(new DateOnly(2026, 6, 1));
    }

    [Fact]
    public async Task Create_AnEmployeeThroughV1_IsAPersonWithAnEmployment()
    {
        await using var session = await LiveSession.StartAsync();

        var created = await session.Client<EmployeesClient>().CreateAsync(
            new NewEmployee { Email = "till@sandbox.example", FirstName = "Till", LastName = "Kolb", Position = "Baker", Office = "Wien" });

        var person = (await session.Client<PersonsClient>().GetAsync(created.Id))!;
        person.Email.ShouldBe("till@sandbox.example");
        var employment = await session.Client<EmploymentsClient>().ListAsync(created.Id).SingleAsync();
        employment.Id.ShouldBe(person.Employments.ShouldHaveSingleItem().Id);
        employment.Position!.Title.ShouldBe("Baker");
        employment.Office.ShouldNotBeNull();
        employment.Status.ShouldBe(EmploymentStatus.Onboarding);
    }

    [Fact]
    public async Task Update_WhatIsSet_ChangesNullClearsAndTheRestStays()
    {
        await using var session = await LiveSession.StartAsync();
        var persons = session.Client<PersonsClient>();
        var one = await persons.ListAsync().FirstAsync(person => person.PreferredName is not null && person.Gender != PersonGender.Unspecified);

        await persons.UpdateAsync(one.Id, new PersonChange
        {
            LastName = "Neu", PreferredName = null, CustomAttributes = [new PersonAttributeValue("dynamic_553205", "XL")],
        });

        var after = (await persons.GetAsync(one.Id))!;
        after.LastName.ShouldBe("Neu");
        after.PreferredName.ShouldBeNull();
        after.FirstName.ShouldBe(one.FirstName);
        after.Gender.ShouldBe(one.Gender);
        after.CustomAttributes.First(attribute => attribute.Id == "dynamic_553205").Text.ShouldBe("XL");
        after.UpdatedAt!.Value.ShouldBeGreaterThan(one.UpdatedAt!.Value);
        (await session.Client<EmployeesClient>().GetAsync(one.Id))!.LastName.ShouldBe("Neu");
    }

    [Fact]
    public async Task Delete_APerson_IsGoneEverywhere()
    {
        await using var session = await LiveSession.StartAsync();
        var persons = session.Client<PersonsClient>();
        var employees = session.Client<EmployeesClient>();
        var boss = await employees.ListAllAsync().Where(employee => employee.Supervisor is not null).Select(employee => employee.Supervisor!.Id).FirstAsync();

        (await persons.DeleteAsync(boss)).ShouldBeTrue();

        (await persons.DeleteAsync(boss)).ShouldBeFalse();
        (await persons.GetAsync(boss)).ShouldBeNull();
        (await employees.GetAsync(boss)).ShouldBeNull();
        (await employees.ListAllAsync().ToListAsync()).ShouldAllBe(employee => employee.Supervisor == null || employee.Supervisor.Id != boss);
        await Should.ThrowAsync<PersonioNotFoundException>(async () => await session.Client<EmploymentsClient>().ListAsync(boss).ToListAsync());
        session.Sandbox.Company.Employees.ShouldBe(39);
    }

    [Fact]
    public async Task Create_TakenEmail_IsAnInvalidRequest()
    {
        await using var session = await LiveSession.StartAsync();
        var persons = session.Client<PersonsClient>();
        var one = await persons.ListAsync().FirstAsync();

        await Should.ThrowAsync<PersonioInvalidRequestException>(
            () => persons.CreateAsync(new NewPerson { FirstName = "A", LastName = "B", Email = one.Email }));
        await Should.ThrowAsync<PersonioNotFoundException>(() => persons.UpdateAsync("1", new PersonChange { LastName = "B" }));
    }

    [Fact]
    public async Task List_WithoutTheRight_IsAnAuthenticationErrorBecausePersoniosPersonsAnswer401()
    {
        await using var session = await LiveSession.StartAsync(
            new SandboxOptions { Employees = 5, Scopes = SandboxScopes.All.Except([SandboxScopes.PersonioPersonsRead]).ToArray() });

        await Should.ThrowAsync<PersonioAuthenticationException>(async () => await session.Client<PersonsClient>().ListAsync().ToListAsync());
    }

    [Fact]
    public async Task List_BareCredential_ReadsIdsAndEmploymentsAlone()
    {
        await using var session = await LiveSession.StartAsync(new SandboxOptions { Employees = 5, ReadableAttributes = [] });

        var persons = await session.Client<PersonsClient>().ListAsync().ToListAsync();

        persons.Count.ShouldBe(5);
        persons.ShouldAllBe(person => person.FirstName == null && person.Status == null && person.CustomAttributes.Count == 0);
        persons.ShouldAllBe(person => person.Employments.Count > 0);
    }
}
