using Personio.Client.Compensations;
using Personio.Client.Employees;
using Personio.Client.Employments;
using Personio.Client.Persons;

namespace Personio.ClientOnSandbox.Tests.Faults;

internal sealed partial record Writing
{
    private static Writing[] People =>
    [
        new("EmployeesClient.CreateAsync", "POST", "/v1/company/employees", CountEmployees, CreateEmployeeAsync),
        new("EmployeesClient.UpdateAsync", "PATCH", "/v1/company/employees/",
            async (s, n) => Once((await s.Client<EmployeesClient>().GetAsync(s.Target))!.Position == Text(n)),
            (s, n) => s.Client<EmployeesClient>().UpdateAsync(s.Target, new EmployeeChange { Position = Text(n) }))
        {
            Prepare = CreateEmployeeAsync,
        },
        new("EmployeesClient.SetInactiveAsync", "PATCH", "/v1/company/employees/",
            async (s, _) => Once((await s.Client<EmployeesClient>().GetAsync(s.Target))!.Status == EmployeeStatus.Inactive),
            (s, _) => s.Client<EmployeesClient>().SetInactiveAsync(s.Target))
        {
            Prepare = CreateEmployeeAsync,
        },
        new("PersonsClient.CreateAsync", "POST", "/v2/persons",
            (s, n) => s.Client<PersonsClient>().ListAsync(new PersonFilter { LastName = Text(n) }).CountAsync().AsTask(), CreatePersonAsync),
        new("PersonsClient.UpdateAsync", "PATCH", "/v2/persons/",
            async (s, n) => Once((await s.Client<PersonsClient>().GetAsync(s.Target))!.PreferredName == Text(n)),
            (s, n) => s.Client<PersonsClient>().UpdateAsync(s.Target, new PersonChange { PreferredName = Text(n) }))
        {
            Prepare = CreatePersonAsync, Answer = AnswerUse.None,
        },
        new("PersonsClient.DeleteAsync", "DELETE", "/v2/persons/",
            async (s, _) => Once(await s.Client<PersonsClient>().GetAsync(s.Target) is null),
            async (s, _) => (await s.Client<PersonsClient>().DeleteAsync(s.Target)).ShouldBeTrue())
        {
            Prepare = CreatePersonAsync, Answer = AnswerUse.None,
        },
        new("EmploymentsClient.UpdateAsync", "PATCH", "/v2/persons/",
            async (s, n) => Once((await s.Client<EmploymentsClient>().ListAsync(s.Target).FirstAsync()).Position?.Title == Text(n)),
            async (s, n) => await s.Client<EmploymentsClient>().UpdateAsync(
                s.Target, (await s.Client<EmploymentsClient>().ListAsync(s.Target).FirstAsync()).Id, new EmploymentChange { PositionTitle = Text(n) }))
        {
            Prepare = CreatePersonAsync, Answer = AnswerUse.None,
        },
        new("CompensationsClient.CreateAsync", "POST", "/v2/compensations",
            (s, n) => s.Client<CompensationsClient>()
                .ListAsync(new(2026, 6, 1), new(2026, 6, 30), new CompensationFilter { PersonIds = [s.Boss] }).CountAsync(paid => paid.Comment == Text(n)).AsTask(),
            (s, n) => s.Client<CompensationsClient>().CreateAsync(new NewCompensation
            {
                PersonId = s.Boss, TypeId = s.Scenery.OneTimePayment, Value = 10, EffectiveFrom = new(2026, 6, 10), Comment = Text(n),
            })),
        new("CompensationsClient.CreateTypeAsync", "POST", "/v2/compensations/types",
            (s, n) => s.Client<CompensationsClient>().ListTypesAsync().CountAsync(type => type.Name == Text(n)).AsTask(),
            (s, n) => s.Client<CompensationsClient>().CreateTypeAsync(Text(n), CompensationCategory.OneTime)),
    ];

    private static Task<int> CountEmployees(FaultySession session, int number) =>
        session.Client<EmployeesClient>().ListAllAsync(new EmployeeFilter { Email = Email(number) }).CountAsync().AsTask();

    private static async Task<string> CreateEmployeeAsync(FaultySession session, int number) => (await session.Client<EmployeesClient>()
        .CreateAsync(new NewEmployee { FirstName = "A", LastName = Text(number), Email = Email(number) })).Id;

    private static Task<string> CreatePersonAsync(FaultySession session, int number) =>
        session.Client<PersonsClient>().CreateAsync(new NewPerson { FirstName = "A", LastName = Text(number) });

    private static string Email(int number) => $"no{number}@sandbox.example";
}
