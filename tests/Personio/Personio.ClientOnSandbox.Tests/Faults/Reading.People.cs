using Personio.Client.Compensations;
using Personio.Client.Employees;
using Personio.Client.Employments;
using Personio.Client.Persons;

namespace Personio.ClientOnSandbox.Tests.Faults;

internal sealed partial record Reading
{
    private static Reading[] People =>
    [
        new("EmployeesClient.ListAllAsync", "/v1/company/employees", false,
            s => Ids(s.Client<EmployeesClient>().ListAllAsync(), employee => employee.Id)),
        new("EmployeesClient.ListPageAsync", "/v1/company/employees", false,
            async s => Join((await s.Client<EmployeesClient>().ListPageAsync(0, 20)).Items.Select(employee => employee.Id))),
        new("EmployeesClient.GetAsync", "/v1/company/employees/", false,
            async s => (await s.Client<EmployeesClient>().GetAsync(s.Boss))?.Email ?? "none"),
        new("EmployeesClient.GetAttributesAsync", "/v1/company/employees/attributes", false,
            async s => Join((await s.Client<EmployeesClient>().GetAttributesAsync()).Select(attribute => attribute.Key))),
        new("EmployeesClient.GetCustomAttributesAsync", "/v1/company/employees/custom-attributes", false,
            async s => Join((await s.Client<EmployeesClient>().GetCustomAttributesAsync()).Select(attribute => attribute.Key))),
        new("EmployeesClient.GetAbsenceBalancesAsync", "/v1/company/employees/", false,
            async s => (await s.Client<EmployeesClient>().GetAbsenceBalancesAsync(s.Boss))?.Count.ToString() ?? "none"),
        new("EmployeesClient.GetProfilePictureAsync", "/v1/company/employees/", false,
            async s => (await s.Client<EmployeesClient>().GetProfilePictureAsync(s.Scenery.Pictured))?.Content.Length.ToString() ?? "none")
        {
            IsBytes = true,
        },
        new("PersonsClient.ListAsync", "/v2/persons", true, s => Each(s.Client<PersonsClient>().ListAsync())),
        new("PersonsClient.GetAsync", "/v2/persons/", false, async s => (await s.Client<PersonsClient>().GetAsync(s.Boss))?.Id ?? "none"),
        new("EmploymentsClient.ListAsync", "/v2/persons/", true, s => Each(s.Client<EmploymentsClient>().ListAsync(s.Boss))),
        new("EmploymentsClient.GetAsync", "/v2/persons/", false,
            async s => (await s.Client<EmploymentsClient>().GetAsync(s.Boss, s.Scenery.Employment))?.Id ?? "none"),
        new("CompensationsClient.ListAsync", "/v2/compensations", true,
            s => Each(s.Client<CompensationsClient>().ListAsync(JuneFirst, JuneLast))),
        new("CompensationsClient.ListTypesAsync", "/v2/compensations/types", true, s => Each(s.Client<CompensationsClient>().ListTypesAsync())),
    ];
}
