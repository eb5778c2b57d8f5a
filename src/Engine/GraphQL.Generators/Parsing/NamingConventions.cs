using System.Text;
using Microsoft.CodeAnalysis;

namespace GraphQL.Generators.Parsing;

/// <summary>How .NET names become GraphQL names where no attribute says otherwise; the same conventions as HotChocolate's.</summary>
internal static class NamingConventions
{
    private const string Get = "Get";
    private const string Async = "Async";
    private const string Input = "Input";
    private const string Exception = "Exception";

    /// <summary><c>GetSupervisorAsync</c> becomes <c>supervisor</c>.</summary>
    public static string OfMethod(string name) => OfMember(Stem(name));

    /// <summary>The name without <c>Get</c> before and <c>Async</c> behind.</summary>
    public static string Stem(string name)
    {
        if (name.Length > Get.Length && name.StartsWith(Get, StringComparison.Ordinal) && char.IsUpper(name[Get.Length]))
        {
            name = name.Substring(Get.Length);
        }

        return name.Length > Async.Length && name.EndsWith(Async, StringComparison.Ordinal)
            ? name.Substring(0, name.Length - Async.Length)
            : name;
    }

    /// <summary>Camel case: <c>FirstName</c> becomes <c>firstName</c>, <c>IBAN</c> <c>iban</c> and <c>URLPath</c> <c>urlPath</c>.</summary>
    public static string OfMember(string name)
    {
        var letters = name.ToCharArray();
        for (var i = 0; i < letters.Length && char.IsUpper(letters[i]); i++)
        {
            // The last capital of a run begins the next word.
            if (i > 0 && i + 1 < letters.Length && char.IsLower(letters[i + 1]))
            {
                break;
            }

            letters[i] = char.ToLowerInvariant(letters[i]);
        }

        return new string(letters);
    }

    /// <summary>Capitals with underscores: <c>OnLeave</c> becomes <c>ON_LEAVE</c>.</summary>
    public static string OfEnumValue(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]) && name[i - 1] != '_'
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))))
            {
                text.Append('_');
            }

            text.Append(char.ToUpperInvariant(name[i]));
        }

        return text.ToString();
    }

    /// <summary>The .NET name; <c>NameTakenException</c> becomes <c>NameTakenError</c>.</summary>
    public static string OfType(INamedTypeSymbol type) =>
        type.Name.Length > Exception.Length && type.Name.EndsWith(Exception, StringComparison.Ordinal) && type.IsException()
            ? type.Name.Substring(0, type.Name.Length - Exception.Length) + "Error"
            : type.Name;

    /// <summary><c>EmployeeFilter</c> becomes <c>EmployeeFilterInput</c>.</summary>
    public static string OfInput(string name) => name.EndsWith(Input, StringComparison.Ordinal) ? name : name + Input;

    /// <summary>Whether the schema may have the name (GraphQL September 2025, §2.1.9 and §4.2).</summary>
    public static bool IsValid(string name)
    {
        if (name.Length == 0 || name.StartsWith("__", StringComparison.Ordinal) || name[0] is >= '0' and <= '9')
        {
            return false;
        }

        foreach (var letter in name)
        {
            if (letter is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_'))
            {
                return false;
            }
        }

        return true;
    }
}
