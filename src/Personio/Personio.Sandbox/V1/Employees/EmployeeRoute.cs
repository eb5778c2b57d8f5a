using System.Globalization;
using Personio.Sandbox.Company;

namespace Personio.Sandbox.V1.Employees;

/// <summary>The employee that a v1 route names by <c>{id}</c>.</summary>
internal static class EmployeeRoute
{
    /// <summary>Null when there is none, or when the text is no id at all.</summary>
    public static EmployeeRecord? Find(CompanyState company, HttpContext context)
        => long.TryParse(context.Request.RouteValues["id"] as string, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? company.FindEmployee(id)
            : null;

    /// <summary>The documented 404, in German whoever asks, with a blank at its end.</summary>
    public static Task WriteNotFoundAsync(HttpContext context, SandboxOptions options) => V1Error.WriteAsync(
        context,
        StatusCodes.Status404NotFound,
        404,
        options.Strictness.GermanMessages ? "Es ist ein Problem aufgetreten " : "Something went wrong ");
}
