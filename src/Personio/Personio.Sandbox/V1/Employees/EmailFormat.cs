namespace Personio.Sandbox.V1.Employees;

/// <summary>A rough check, as form validators do it: something, one at sign, something with a dot.</summary>
internal static class EmailFormat
{
    private const int MaxLength = 254;

    public static bool IsValid(string email)
    {
        var at = email.IndexOf('@');
        return at > 0 && email.Length <= MaxLength && email.IndexOf('@', at + 1) < 0 && !email.Any(char.IsWhiteSpace)
            && email.LastIndexOf('.') is var dot && dot > at + 1 && dot < email.Length - 1;
    }
}
