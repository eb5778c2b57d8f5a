using Personio.Client.Employees;
using Personio.Client.Errors;
using Personio.ClientOnSandbox.Tests.Testing;
using Personio.Sandbox;

namespace Personio.ClientOnSandbox.Tests.Employees;

public sealed class EmployeeTests
{
    [Fact]
    public async Task Update_WhatIsSet_ChangesAndTheRestStays()
    {
        await using var session = await LiveSession.StartAsync();
        var employees = session.Client<EmployeesClient>();
        var before = await employees.ListAllAsync().FirstAsync(employee => employee.Supervisor is not null);

        var changed = await employees.UpdateAsync(before.Id, new EmployeeChange
        {
            PreferredName = "Mo",
            Position = "Baker",
            Department = "Sales",
            Office = "Wien",
            HireDate = new DateOnly(2020, 2, 29),
            WeeklyWorkingHours = 12.5m,
            SupervisorId = null,
            CustomAttributes = new Dictionary<string, string?> { ["dynamic_553203"] = "3", ["dynamic_553207"] = "Deutsch,English", ["dynamic_553201"] = null },
        });

        changed.ShouldSatisfyAllConditions(() => changed.Id.ShouldBe(before.Id), () => changed.Ignored.ShouldBeEmpty());
        var after = (await employees.GetAsync(before.Id))!;
        after.PreferredName.ShouldBe("Mo");
        after.Position.ShouldBe("Baker");
        after.Department!.Name.ShouldBe("Sales");
        after.Office!.Name.ShouldBe("Wien");
        after.HireDate.ShouldBe(new DateOnly(2020, 2, 29));
        after.WeeklyWorkingHours.ShouldBe(12.5m);
        after.Supervisor.ShouldBeNull();
        after.FirstName.ShouldBe(before.FirstName);
        after.Status.ShouldBe(before.Status);
        after.Email.ShouldBe(before.Email);
        Custom(after, "dynamic_553203")!.Value.ShouldBe("3");
        Custom(after, "dynamic_553207")!.Values.ShouldBe(["Deutsch", "English"]);
        Custom(after, "dynamic_553201")!.Value.ShouldBeNull();
        after.LastModifiedAt!.Value.ShouldBeGreaterThan(before.LastModifiedAt!.Value);
    }

    [Fact]
    public async Task Update_UnknownDepartment_IsReportedAndTheRestIsDone()
    {
        await using var session = await LiveSession.StartAsync();
        var employees = session.Client<EmployeesClient>();
        var one = await employees.ListAllAsync().FirstAsync();

        var changed = await employees.UpdateAsync(one.Id, new EmployeeChange { Department = "Astrology", Position = "Seer" });

        changed.Ignored.Count.ShouldBe(1);
        var after = (await employees.GetAsync(one.Id))!;
        after.Position.ShouldBe("Seer");
        after.Department.ShouldBe(one.Department);
    }

    [Fact]
    public async Task SetInactive_AnActiveEmployee_SetsNoDateOfAnEnd()
    {
        await using var session = await LiveSession.StartAsync();
        var employees = session.Client<EmployeesClient>();
        var one = await employees.ListAllAsync().FirstAsync(employee => employee.Status == EmployeeStatus.Active);

        await employees.SetInactiveAsync(one.Id);

        var after = (await employees.GetAsync(one.Id))!;
        after.Status.ShouldBe(EmployeeStatus.Inactive);
        after.TerminationDate.ShouldBeNull();
        after.LastWorkingDay.ShouldBeNull();
    }

    [Fact]
    public async Task Update_OwnSupervisor_IsRefusedWithPersoniosText()
    {
        await using var session = await LiveSession.StartAsync();
        var employees = session.Client<EmployeesClient>();
        var one = await employees.ListAllAsync().FirstAsync();

        var exception = await Should.ThrowAsync<PersonioInvalidRequestException>(
            () => employees.UpdateAsync(one.Id, new EmployeeChange { SupervisorId = one.Id }));

        exception.PersonioMessage.ShouldBe($"Supervisor with ID {one.Id} not found");
    }

    [Fact]
    public async Task Update_UnknownEmployee_Throws()
    {
        await using var session = await LiveSession.StartAsync();

        await Should.ThrowAsync<PersonioNotFoundException>(
            () => session.Client<EmployeesClient>().UpdateAsync("1", new EmployeeChange { Position = "x" }));
    }

    [Fact]
    public async Task ListPage_EmailAndProjection_ReadsWhatWasAskedFor()
    {
        await using var session = await LiveSession.StartAsync();
        var employees = session.Client<EmployeesClient>();
        var one = (await employees.ListPageAsync(39, 10)).Items.ShouldHaveSingleItem();

        var page = await employees.ListPageAsync(0, 10, new EmployeeFilter { Email = one.Email, Attributes = ["email"] });

        page.Total.ShouldBe(1);
        (page.Items.ShouldHaveSingleItem() with { Sent = null }).ShouldBe(new Employee { Id = one.Id, Email = one.Email });
    }

    [Fact]
    public async Task ListAll_UpdatedSinceWithAttributes_TellsWhoChangedInThem()
    {
        await using var session = await LiveSession.StartAsync();
        var employees = session.Client<EmployeesClient>();
        var one = await employees.ListAllAsync().FirstAsync();
        var since = new DateTimeOffset(LiveSession.Today.ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(2));

        await employees.UpdateAsync(one.Id, new EmployeeChange { Position = "Baker" });

        (await IdsAsync("position")).ShouldBe([one.Id]);
        (await IdsAsync("office")).ShouldBeEmpty();

        async Task<string[]> IdsAsync(string attribute) =>
            [.. (await employees.ListAllAsync(new EmployeeFilter { UpdatedSince = since, Attributes = [attribute] }).ToListAsync())
                .Select(employee => employee.Id)];
    }

    [Fact]
    public async Task GetProfilePicture_ByWidth_IsAPictureOfThatWidth()
    {
        await using var session = await LiveSession.StartAsync();
        var employees = session.Client<EmployeesClient>();
        var all = await employees.ListAllAsync().ToListAsync();
        var pictured = all.First(employee => Other(employee, "profile_picture")?.Value is not null);
        var bare = all.First(employee => Other(employee, "profile_picture")?.Value is null);

        var small = (await employees.GetProfilePictureAsync(pictured.Id, 64))!;
        var original = (await employees.GetProfilePictureAsync(pictured.Id))!;

        small.MediaType.ShouldBe("image/png");
        WidthOf(small).ShouldBe(64);
        WidthOf(original).ShouldBe(512);
        (await employees.GetProfilePictureAsync(bare.Id)).ShouldBeNull();
        (await employees.GetProfilePictureAsync("1")).ShouldBeNull();
    }

    [Fact]
    public async Task GetAbsenceBalances_OfAnEmployee_LeavesNoMoreThanTheEntitlement()
    {
        await using var session = await LiveSession.StartAsync();
        var employees = session.Client<EmployeesClient>();
        var one = await employees.ListAllAsync().FirstAsync();

        var balances = (await employees.GetAbsenceBalancesAsync(one.Id))!;

        var vacation = balances.ShouldHaveSingleItem();
        vacation.Category.ShouldBe("paid_vacation");
        vacation.Balance!.Value.ShouldBeInRange(-40, 30);
        vacation.AvailableBalance!.Value.ShouldBeLessThanOrEqualTo(vacation.Balance.Value);
        (await employees.GetAbsenceBalancesAsync("1")).ShouldBeNull();
    }

    [Fact]
    public async Task GetAttributes_UnderBothNames_AreTheWhitelistAlone()
    {
        await using var session = await LiveSession.StartAsync(
            new SandboxOptions { Employees = 5, ReadableAttributes = ["first_name", "dynamic_553205"] });
        var employees = session.Client<EmployeesClient>();

        var attributes = await employees.GetAttributesAsync();

        attributes.Select(attribute => attribute.Key).ShouldBe(["id", "first_name", "dynamic_553205"]);
        attributes[^1].Options.ShouldBe(["XS", "S", "M", "L", "XL"]);
        (await employees.GetCustomAttributesAsync()).Select(attribute => attribute.Key).ShouldBe(attributes.Select(attribute => attribute.Key));
        var one = await employees.ListAllAsync().FirstAsync();
        one.FirstName.ShouldNotBeNull();
        one.Email.ShouldBeNull();
        (await employees.GetProfilePictureAsync(one.Id)).ShouldBeNull();
    }

    private static CustomAttribute? Custom(Employee employee, string key) => employee.CustomAttributes.FirstOrDefault(attribute => attribute.Key == key);

    private static CustomAttribute? Other(Employee employee, string key) => employee.OtherAttributes.FirstOrDefault(attribute => attribute.Key == key);

    /// <summary>Bytes 16 to 19 of a PNG.</summary>
    private static int WidthOf(ProfilePicture picture) =>
        System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(picture.Content.Span.Slice(16, 4));
}
