using Personio.Sandbox.V1;
using Personio.Sandbox.V1.CustomReports;
using Personio.Sandbox.V1.Recruiting;
using Personio.Sandbox.V2;

namespace Personio.Sandbox.Hosting;

/// <summary>
/// A failure that any path can have, such as a used up limit, in the words of whatever was called: each of Personio's APIs has an error body of its
/// own (Personio v1: envelopes; Personio v2: error body).
/// </summary>
internal static class FailureAnswer
{
    public static Task WriteAsync(HttpContext context, int status, string title, string detail)
    {
        var path = context.Request.Path;
        if (IsBelow(path, "/v2"))
        {
            return new V2Problem(status, title, detail, null).WriteAsync(context);
        }

        if (IsBelow(path, "/v1/company/custom-reports"))
        {
            return CustomReportError.WriteAsync(context, status, title);
        }

        if (IsBelow(path, "/v1/recruiting") || IsBelow(path, "/recruiting"))
        {
            return RecruitingError.WriteFailureAsync(context, status, title, detail);
        }

        return IsBelow(path, "/xml") || IsBelow(path, "/career-site")
            ? HtmlFailure.WriteAsync(context, status, title)
            : V1Error.WriteAsync(context, status, status, title);
    }

    private static bool IsBelow(PathString path, string start) => path.StartsWithSegments(start, StringComparison.Ordinal);
}
