using System.Net;
using Personio.Client.Employees;
using Personio.Client.Errors;
using Personio.Client.Tests.Testing;

namespace Personio.Client.Tests.Employees;

/// <summary>What Personio's v1 makes of an employee, in all its forms.</summary>
public sealed class EmployeeReaderTests
{
    [Fact]
    public async Task Read_FullEmployee_FillsEveryProperty()
    {
        var employee = await ReadAsync(
            """
            "id":{"label":"ID","value":1067807102794692000,"type":"integer","universal_id":"id"},
            "first_name":{"label":"First name","value":"Mira","type":"standard","universal_id":"first_name"},
            "last_name":{"value":"Kolb","label":"Last name"},
            "preferred_name":{"label":"x","value":"Mi"},
            "email":{"label":"Email","value":"mira@example.org"},
            "gender":{"label":"x","value":"diverse"},
            "status":{"label":"x","value":"active"},
            "position":{"label":"x","value":"Engin\u00e9er"},
            "employment_type":{"label":"x","value":"internal"},
            "weekly_working_hours":{"label":"x","value":"38.5"},
            "hire_date":{"label":"x","value":"2023-05-01T00:00:00+02:00","type":"date"},
            "contract_end_date":{"label":"x","value":"2027-04-30T00:00:00+0200"},
            "termination_date":{"label":"x","value":"2026-12-31"},
            "termination_type":{"label":"x","value":"employee"},
            "termination_reason":{"label":"x","value":"moves"},
            "probation_period_end":{"label":"x","value":"1835-01-01T00:00:00+00:53"},
            "last_working_day":{"label":"x","value":"2026-12-15T00:00:00+01:00"},
            "created_at":{"label":"created_at","value":"2023-04-01T10:00:00+02:00"},
            "last_modified_at":{"label":"x","value":"2026-02-01T09:00:00+0100"},
            "supervisor":{"label":"x","value":{"type":"Employee","attributes":{
              "id":{"label":"ID","value":12},"first_name":{"label":"x","value":"Bo"},
              "last_name":{"label":"x","value":"Lind"},"email":{"label":"x","value":"bo@example.org"}}},"type":"standard"},
            "subcompany":{"label":"x","value":{"type":"Subcompany","attributes":{"id":7,"name":"Main GmbH"}}},
            "office":{"label":"x","value":{"type":"Office","attributes":{"id":8,"name":"Berlin"}}},
            "department":{"label":"x","value":{"type":"Department","attributes":{"id":91,"name":"Finance"}}},
            "team":{"label":"x","value":{"type":"Team","attributes":{"id":"92","name":"Payroll"}}},
            "cost_centers":{"label":"x","value":[{"type":"CostCenter","attributes":{"id":1,"name":"CC1","percentage":62.5}},
              {"type":"CostCenter","attributes":{"id":2,"name":"CC2","percentage":"37.5"}}]}
            """);

        employee.Id.ShouldBe("1067807102794692000");
        employee.FirstName.ShouldBe("Mira");
        employee.LastName.ShouldBe("Kolb");
        employee.PreferredName.ShouldBe("Mi");
        employee.Email.ShouldBe("mira@example.org");
        employee.Gender.ShouldBe(Gender.Diverse);
        employee.Status.ShouldBe(EmployeeStatus.Active);
        employee.RawStatus.ShouldBe("active");
        employee.Position.ShouldBe("Enginéer");
        employee.EmploymentType.ShouldBe(EmploymentType.Internal);
        employee.WeeklyWorkingHours.ShouldBe(38.5m);
        employee.HireDate.ShouldBe(new DateOnly(2023, 5, 1));
        employee.ContractEndDate.ShouldBe(new DateOnly(2027, 4, 30));
        employee.TerminationDate.ShouldBe(new DateOnly(2026, 12, 31));
        employee.TerminationType.ShouldBe("employee");
        employee.TerminationReason.ShouldBe("moves");
        employee.ProbationPeriodEnd.ShouldBe(new DateOnly(1835, 1, 1));
        employee.LastWorkingDay.ShouldBe(new DateOnly(2026, 12, 15));
        employee.CreatedAt.ShouldBe(new DateTimeOffset(2023, 4, 1, 10, 0, 0, TimeSpan.FromHours(2)));
        employee.LastModifiedAt.ShouldBe(new DateTimeOffset(2026, 2, 1, 9, 0, 0, TimeSpan.FromHours(1)));
        employee.Supervisor.ShouldBe(new EmployeeReference { Id = "12", FirstName = "Bo", LastName = "Lind", Email = "bo@example.org" });
        employee.Subcompany.ShouldBe(new Subcompany("7", "Main GmbH"));
        employee.Office.ShouldBe(new Office("8", "Berlin"));
        employee.Department.ShouldBe(new Department("91", "Finance"));
        employee.Team.ShouldBe(new Team("92", "Payroll"));
        employee.CostCenters.ShouldBe([new CostCenterShare("1", "CC1", 62.5m), new CostCenterShare("2", "CC2", 37.5m)]);
        employee.CustomAttributes.ShouldBeEmpty();
        employee.OtherAttributes.ShouldBeEmpty();
    }

    public static TheoryData<string> EmptyForms => ["null", "\"\"", "[]", "{}"];

    [Theory]
    [MemberData(nameof(EmptyForms))]
    public async Task Read_EveryEmptyForm_IsNullInEveryPlace(string empty)
    {
        string[] keys =
        [
            "first_name", "last_name", "preferred_name", "email", "gender", "status", "position", "employment_type", "weekly_working_hours",
            "hire_date", "contract_end_date", "termination_date", "termination_type", "termination_reason", "probation_period_end",
            "last_working_day", "created_at", "last_modified_at", "supervisor", "subcompany", "office", "department", "team", "cost_centers",
        ];
        var attributes = string.Concat(keys.Select(key => $$""","{{key}}":{"label":"x","value":{{empty}},"type":"standard"}"""));

        var employee = await ReadAsync("""
            "id":{"value":1}
            """ + attributes);

        (employee with { Sent = null }).ShouldBeEquivalentTo(new Employee { Id = "1" });
    }

    [Fact]
    public async Task Read_OnlyTheId_LeavesTheRestNull() =>
        (await ReadAsync("\"id\":{\"value\":\"5\"}") with { Sent = null }).ShouldBeEquivalentTo(new Employee { Id = "5" });

    [Fact]
    public async Task Read_UnwrappedAttributes_AreRead()
    {
        var employee = await ReadAsync(
            """
            "id":5,"first_name":"Mira","hire_date":"2023-05-01","department":{"id":1,"name":"D"},"dynamic_1":"x"
            """);

        employee.Id.ShouldBe("5");
        employee.FirstName.ShouldBe("Mira");
        employee.HireDate.ShouldBe(new DateOnly(2023, 5, 1));
        employee.Department.ShouldBe(new Department("1", "D"));
        employee.CustomAttributes.ShouldHaveSingleItem().Value.ShouldBe("x");
    }

    [Fact]
    public async Task Read_SupervisorWithIdOnly_IsKept() =>
        (await ReadAsync("\"id\":{\"value\":5},\"supervisor\":{\"value\":{\"type\":\"Employee\",\"attributes\":{\"id\":{\"value\":7}}}}"))
            .Supervisor.ShouldBe(new EmployeeReference { Id = "7" });

    [Fact]
    public async Task Read_NewWords_AreUnknownWithTheRawText()
    {
        var employee = await ReadAsync("\"id\":{\"value\":5},\"status\":{\"value\":\"sabbatical\"},\"gender\":{\"value\":\"x\"},\"employment_type\":{\"value\":\"y\"}");

        employee.Status.ShouldBe(EmployeeStatus.Unknown);
        employee.RawStatus.ShouldBe("sabbatical");
        employee.Gender.ShouldBe(Gender.Unknown);
        employee.EmploymentType.ShouldBe(EmploymentType.Unknown);
    }

    [Theory]
    [InlineData("\"40\"", "40")]
    [InlineData("40", "40")]
    [InlineData("\"38,5\"", null)]
    [InlineData("\"many\"", null)]
    public async Task Read_WeeklyHours_AreANumberOrNothing(string value, string? expected) =>
        (await ReadAsync($$$"""
            "id":{"value":5},"weekly_working_hours":{"value":{{{value}}}}
            """)).WeeklyWorkingHours.ShouldBe(expected is null ? null : decimal.Parse(expected));

    [Theory]
    [InlineData("\"a,b\"", "a,b", "a|b")]
    [InlineData("\"a\"", "a", "a")]
    [InlineData("\" a , b c ,\"", " a , b c ,", "a|b c")]
    [InlineData("\"[\\\"a\\\",\\\"b,c\\\"]\"", "[\"a\",\"b,c\"]", "a|b,c")]
    [InlineData("\"[not json\"", "[not json", "[not json")]
    [InlineData("[\"a\",\"b\"]", "[\"a\",\"b\"]", "a|b")]
    [InlineData("\"\"", null, "")]
    [InlineData("[]", null, "")]
    [InlineData("[ ]", null, "")]
    [InlineData("null", null, "")]
    public async Task Read_Tags_AreSplitInBothEncodings(string value, string? text, string tags)
    {
        foreach (var attribute in new[]
        {
            $$"""{"label":"Languages","value":{{value}},"type":"tags","universal_id":null}""",
            $$"""{"type":"tags","label":"Languages","universal_id":null,"value":{{value}}}""",
        })
        {
            var custom = (await ReadAsync("\"id\":{\"value\":5},\"dynamic_3\":" + attribute)).CustomAttributes.ShouldHaveSingleItem();
            custom.Key.ShouldBe("dynamic_3");
            custom.Label.ShouldBe("Languages");
            custom.Type.ShouldBe("tags");
            custom.Value.ShouldBe(text);
            string.Join('|', custom.Values).ShouldBe(tags);
        }
    }

    [Fact]
    public async Task Read_CustomAttributes_KeepTextNumbersAndUnlabelledOnes()
    {
        var employee = await ReadAsync(
            """
            "id":{"value":5},
            "dynamic_1":{"label":"Badge no","value":"A,17","type":"standard","universal_id":null},
            "dynamic_2":{"label":"Birthday","value":"1953-03-16T00:00:00+01:00","type":"date","universal_id":"date_of_birth"},
            "dynamic_4":{"value":12.50},
            "dynamic_\u0035":{"value":true}
            """);

        employee.CustomAttributes.Select(static attribute => $"{attribute.Key}={attribute.Value}").ShouldBe(
            ["dynamic_1=A,17", "dynamic_2=1953-03-16T00:00:00+01:00", "dynamic_4=12.50", "dynamic_5=true"]);
        employee.CustomAttributes[0].Values.ShouldBeEmpty();
        employee.CustomAttributes[1].UniversalId.ShouldBe("date_of_birth");
        employee.CustomAttributes[2].Label.ShouldBeNull();
    }

    [Fact]
    public async Task Read_OtherKeys_AreKeptBesideTheCustomOnes()
    {
        var employee = await ReadAsync(
            """
            "id":{"value":5},
            "fix_salary":{"label":"Salary","value":4200,"type":"decimal","currency":"EUR"},
            "work_schedule":{"label":"Schedule","value":{"type":"WorkSchedule","attributes":{"id":1}},"type":"standard"},
            "absence_entitlement":{"label":"x","value":null}
            """);

        employee.CustomAttributes.ShouldBeEmpty();
        employee.OtherAttributes.Select(static attribute => $"{attribute.Key}={attribute.Value}{attribute.Currency}").ShouldBe(
            ["fix_salary=4200EUR", """work_schedule={"type":"WorkSchedule","attributes":{"id":1}}""", "absence_entitlement="]);
    }

    [Theory]
    [InlineData("""{"success":true,"data":{"type":"Employee","attributes":{"first_name":{"value":"x"}}}}""")]
    [InlineData("""{"success":true,"data":[]}""")]
    [InlineData("""{"success":true}""")]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData("""{"success":true,"data":{"attributes":{"id":{"value":5}""")]
    public async Task GetAsync_AnswerOutOfShape_IsABadResponse(string body)
    {
        await using var host = new ClientHost();
        host.Stub.On("GET /v1/company/employees/5", _ => PersonioStub.Json(body));

        (await Should.ThrowAsync<PersonioBadResponseException>(() => host.Employees.GetAsync("5"))).Code.ShouldBe("UPSTREAM_BAD_RESPONSE");
    }

    [Fact]
    public async Task Read_IdsBeyondADouble_KeepEveryDigit()
    {
        var employee = await ReadAsync(
            """
            "id":{"value":9007199254740993},"team":{"value":{"type":"Team","attributes":{"id":1067807102794692001,"name":"Payroll"}}}
            """);

        (employee.Id, employee.Team!.Id).ShouldBe(("9007199254740993", "1067807102794692001"));
    }

    [Fact]
    public async Task GetAsync_TooDeep_IsABadResponse()
    {
        await using var host = new ClientHost();
        var deep = string.Concat(Enumerable.Repeat("{\"value\":", 100)) + "1" + new string('}', 100);
        host.Stub.On("GET /v1/company/employees/5", _ => PersonioStub.Json(
            "{\"data\":{\"attributes\":{\"id\":{\"value\":5},\"supervisor\":" + deep + "}}}"));

        await Should.ThrowAsync<PersonioBadResponseException>(() => host.Employees.GetAsync("5"));
    }

    private static async Task<Employee> ReadAsync(string attributes)
    {
        await using var host = new ClientHost();
        host.Stub.On("GET /v1/company/employees/5", _ => PersonioStub.Json(
            "{\"success\":true,\"data\":{\"type\":\"Employee\",\"attributes\":{" + attributes + "}}}", HttpStatusCode.OK));
        return (await host.Employees.GetAsync("5")).ShouldNotBeNull();
    }
}
