using System.Text.RegularExpressions;
using Personio.Contracts.Checks;

namespace Personio.Contracts.Deviations;

/// <summary>A place where Personio, and so the sandbox or the client, is known not to do what Personio's OpenAPI file says.</summary>
/// <param name="Operation">Such as <c>GET /v1/company/employees</c>; <c>*</c> is any text.</param>
/// <param name="Place">As in <see cref="Finding.Place"/>; <c>*</c> is any text, <c>|</c> separates alternatives.</param>
/// <param name="Rule">As in <see cref="Finding.Rule"/>.</param>
/// <param name="Source">Where it is known from.</param>
public sealed record Deviation(string Operation, string Place, string Rule, string Source)
{
    private readonly Regex operation = Pattern(Operation);
    private readonly Regex place = Pattern(Place);

    /// <summary>Whether it is about what is sent, and not about what is answered.</summary>
    public bool IsOfRequest => !char.IsAsciiDigit(Place[0]) && Place[0] != '*';

    internal bool Explains(string where, Finding finding) =>
        finding.Rule == Rule && operation.IsMatch(where) && place.IsMatch(finding.Place);

    private static Regex Pattern(string text) => new(
        "^(" + Regex.Escape(text).Replace(@"\*", ".*", StringComparison.Ordinal).Replace(@"\|", "|", StringComparison.Ordinal) + ")$",
        RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1));
}
