using Personio.Sandbox.Authentication;
using Personio.Sandbox.Company;
using Personio.Sandbox.Hosting;

namespace Personio.Sandbox.V1.Employees;

/// <summary><c>POST /v1/company/employees</c> (Personio v1: employees): answers 200, not 201.</summary>
internal sealed class EmployeeCreateEndpoint(CompanyState company, SandboxOptions options)
{
    private static readonly AccessRule Access = new(ApiGeneration.V1, SandboxScopes.EmployeesWrite, EchoesToken: true);

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/v1/company/employees", AnswerAsync).WithMetadata(Access);

        // The same by hand, on the sandbox's own page: no token, no limit and no fault.
        routes.MapPost("/__sandbox/employees", AnswerAsync);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        if (await V1Body.ReadAsync(context) is not { } body)
        {
            return;
        }

        var errors = new FieldErrors();
        var draft = EmployeeDraft.Read(body, errors);
        if (errors.Any)
        {
            await V1Error.WriteInvalidAsync(context, errors.Fields);
            return;
        }

        if (draft.SupervisorId is { } supervisor && company.FindEmployee(supervisor) is null)
        {
            await V1Error.WriteAsync(context, StatusCodes.Status422UnprocessableEntity, 422, $"Supervisor with ID {supervisor} not found");
            return;
        }

        var skipped = new List<string>();
        var created = company.AddEmployee(draft.Email, (id, employment) => Employ(id, employment, draft, skipped));
        if (created is null)
        {
            errors.Add("email", "The email has already been taken.");
            await V1Error.WriteInvalidAsync(context, errors.Fields);
            return;
        }

        await JsonAnswer.WriteV1Async(context, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            json.WriteBoolean("success", true);
            json.WriteStartObject("data");
            json.WriteNumber("id", created.Id);
            json.WriteString("message", "success");
            json.WriteEndObject();
            if (skipped.Count > 0)
            {
                json.WriteStartArray("meta");
                foreach (var note in skipped)
                {
                    json.WriteStringValue(note);
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        });
    }

    private EmployeeRecord Employ(long id, Guid employment, EmployeeDraft draft, List<string> skipped)
    {
        var organization = Organization.Instance;
        var office = EmployeeRelations.Find("office", draft.Office, organization.FindOffice, skipped);
        var now = options.TimeProvider.GetUtcNow();
        return new EmployeeRecord
        {
            Id = id,
            EmploymentId = employment,
            FirstName = draft.FirstName,
            LastName = draft.LastName,
            PreferredName = draft.PreferredName,
            Email = draft.Email,
            Gender = draft.Gender,
            Status = draft.Status ?? EmployeeStatus.AtBeginning(draft.HireDate, company.Today),
            Position = draft.Position,
            SupervisorId = draft.SupervisorId,
            WeeklyWorkingHours = draft.WeeklyWorkingHours ?? 0,
            HireDate = draft.HireDate,
            CreatedAt = now,
            LastModifiedAt = now,
            Department = EmployeeRelations.Find("department", draft.Department, organization.FindDepartment, skipped),
            Office = office,
            Subcompany = EmployeeRelations.Find("subcompany", draft.Subcompany, organization.FindSubcompany, skipped),
            HolidayCalendar = office?.Holidays,
            CustomValues = draft.CustomValues,
        };
    }
}
