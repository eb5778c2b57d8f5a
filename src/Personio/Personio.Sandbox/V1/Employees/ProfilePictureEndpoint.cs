using System.Globalization;
using Personio.Sandbox.Authentication;
using Personio.Sandbox.Company;

namespace Personio.Sandbox.V1.Employees;

/// <summary>
/// <c>GET /v1/company/employees/{id}/profile-picture[/{width}]</c> (Personio v1: profile picture). No employee, no picture and no right to
/// see it are answered alike.
/// </summary>
internal sealed class ProfilePictureEndpoint(CompanyState company, SandboxOptions options)
{
    private static readonly AccessRule Access = new(ApiGeneration.V1, SandboxScopes.EmployeesRead);

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/company/employees/{id}/profile-picture", AnswerAsync).WithMetadata(Access);
        routes.MapGet("/v1/company/employees/{id}/profile-picture/{width}", AnswerAsync).WithMetadata(Access);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var width = context.Request.RouteValues["width"] as string;
        var pixels = ProfilePicture.OriginalWidth;
        var isWidth = width is null
            || (int.TryParse(width, NumberStyles.None, CultureInfo.InvariantCulture, out pixels) && pixels > 0);
        if (!isWidth || EmployeeRoute.Find(company, context) is not { HasPicture: true } employee || !options.MayRead("profile_picture"))
        {
            await V1Error.WriteAsync(
                context, StatusCodes.Status404NotFound, 404, options.Strictness.GermanMessages ? "Etwas ist schiefgelaufen " : "Something went wrong ");
            return;
        }

        // A picture is never made larger than it is.
        var image = ProfilePicture.Draw(employee.Id, Math.Min(pixels, ProfilePicture.OriginalWidth));
        context.Response.ContentType = ProfilePicture.MediaType;
        context.Response.ContentLength = image.Length;
        await context.Response.BodyWriter.WriteAsync(image, context.RequestAborted);
    }
}
