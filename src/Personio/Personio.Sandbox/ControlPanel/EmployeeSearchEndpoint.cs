using System.Text.Json;
using Personio.Sandbox.Company;
using Personio.Sandbox.Hosting;

namespace Personio.Sandbox.ControlPanel;

/// <summary>
/// <c>GET /__sandbox/employees?search=</c>: people by words of their name, email, position, department or office, or by their id; the first fifty.
/// </summary>
internal sealed class EmployeeSearchEndpoint(CompanyState company)
{
    private const int MaxShown = 50;
    private const int MaxWords = 10;

    public void Map(IEndpointRouteBuilder routes) => routes.MapGet("/__sandbox/employees", AnswerAsync);

    private Task AnswerAsync(HttpContext context)
    {
        var words = context.Request.Query["search"].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MaxWords).ToArray();
        var found = company.Employees.Where(employee => Array.TrueForAll(words, word => Has(employee, word))).ToArray();
        return SandboxAnswer.WriteAsync(context, json =>
        {
            json.WriteStartObject();
            json.WriteNumber("total", found.Length);
            json.WriteStartArray("employees");
            foreach (var employee in found.OrderBy(one => one.LastName, StringComparer.OrdinalIgnoreCase).ThenBy(one => one.Id).Take(MaxShown))
            {
                Write(json, employee);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static bool Has(EmployeeRecord employee, string word) => $"{employee.Id}" == word || new[]
    {
        employee.FirstName, employee.LastName, employee.PreferredName, employee.Email, employee.Position, employee.Status, employee.Department?.Name,
        employee.Office?.Name,
    }.Any(text => text?.Contains(word, StringComparison.OrdinalIgnoreCase) == true);

    private static void Write(Utf8JsonWriter json, EmployeeRecord employee)
    {
        json.WriteStartObject();
        json.WriteNumber("id", employee.Id);
        json.WriteString("name", $"{employee.LastName}, {employee.FirstName}");
        json.WriteString("email", employee.Email);
        json.WriteString("position", employee.Position);
        json.WriteString("department", employee.Department?.Name);
        json.WriteString("office", employee.Office?.Name);
        json.WriteString("status", employee.Status);
        json.WriteEndObject();
    }
}
