using Personio.Sandbox.Authentication;
using Personio.Sandbox.Company;
using Personio.Sandbox.Hosting;

namespace Personio.Sandbox.V1.Employees;

/// <summary>
/// <c>GET /v1/company/employees/{id}/absences/balance</c> (Personio v1: absence balance): bare objects, nothing wrapped, no pages.
/// </summary>
internal sealed class AbsenceBalanceEndpoint(CompanyState company, SandboxOptions options)
{
    private static readonly AccessRule Access = new(ApiGeneration.V1, SandboxScopes.EmployeesRead);

    public void Map(IEndpointRouteBuilder routes)
        => routes.MapGet("/v1/company/employees/{id}/absences/balance", AnswerAsync).WithMetadata(Access);

    private Task AnswerAsync(HttpContext context)
    {
        if (EmployeeRoute.Find(company, context) is not { } employee)
        {
            return EmployeeRoute.WriteNotFoundAsync(context, options);
        }

        var balances = VacationBalance.Of(employee, company.AbsencesOf(employee.Id), company.Today);
        return JsonAnswer.WriteV1Async(context, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            json.WriteBoolean("success", true);
            json.WriteStartArray("data");
            foreach (var balance in balances)
            {
                json.WriteStartObject();
                json.WriteNumber("id", balance.Type.Id);
                json.WriteString("name", balance.Type.Name);
                json.WriteString("category", balance.Type.Category);
                json.WriteNumber("balance", balance.Balance);
                json.WriteNumber("available_balance", balance.Available);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }
}
