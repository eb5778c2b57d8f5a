using Personio.Sandbox.Authentication;
using Personio.Sandbox.Company;
using Personio.Sandbox.Hosting;

namespace Personio.Sandbox.V1.Employees;

/// <summary><c>PATCH /v1/company/employees/{id}</c> (Personio v1: employees).</summary>
internal sealed class EmployeeUpdateEndpoint(CompanyState company, SandboxOptions options)
{
    private static readonly AccessRule Access = new(ApiGeneration.V1, SandboxScopes.EmployeesWrite, EchoesToken: true);

    public void Map(IEndpointRouteBuilder routes) => routes.MapPatch("/v1/company/employees/{id}", AnswerAsync).WithMetadata(Access);

    private async Task AnswerAsync(HttpContext context)
    {
        if (EmployeeRoute.Find(company, context) is not { } employee)
        {
            await EmployeeRoute.WriteNotFoundAsync(context, options);
            return;
        }

        if (await V1Body.ReadAsync(context) is not { } body)
        {
            return;
        }

        var errors = new FieldErrors();
        var patch = EmployeePatch.Read(body, errors);
        if (errors.Any)
        {
            await V1Error.WriteInvalidAsync(context, errors.Fields);
            return;
        }

        if (patch.SupervisorId is { } supervisor && (supervisor == employee.Id || company.FindEmployee(supervisor) is null))
        {
            await V1Error.WriteAsync(context, StatusCodes.Status422UnprocessableEntity, 422, $"Supervisor with ID {supervisor} not found");
            return;
        }

        if (company.UpdateEmployee(employee.Id, options.TimeProvider.GetUtcNow(), patch.Apply) == EmployeeUpdate.NotFound)
        {
            await EmployeeRoute.WriteNotFoundAsync(context, options);
            return;
        }

        await JsonAnswer.WriteV1Async(context, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            json.WriteBoolean("success", true);
            json.WriteStartObject("data");
            json.WriteNumber("id", employee.Id);
            json.WriteEndObject();
            json.WriteStartArray("meta");
            foreach (var note in patch.Ignored)
            {
                json.WriteStringValue(note);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }
}
