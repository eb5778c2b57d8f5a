using System.Text;

namespace GraphQL.Validation.Tests.Limits;

/// <summary>Documents that grow with a number: what an attacker would send, and what a limit has to count.</summary>
internal static class Documents
{
    /// <summary><c>{ employee(id: 1) { supervisor { … name } } }</c> with the given number of levels of fields.</summary>
    public static string Nest(int levels) =>
        "{ employee(id: 1) { " + Repeat("supervisor { ", levels - 2) + "name" + Repeat(" }", levels);

    /// <summary>Fragments that each nest the next one, so that no single selection set is deep.</summary>
    public static string NestByFragments(int levels)
    {
        var text = new StringBuilder("{ employee(id: 1) { ...F2 } }\n");
        for (var level = 2; level < levels; level++)
        {
            text.Append($"fragment F{level} on Employee {{ supervisor {{ ...F{level + 1} }} }}\n");
        }

        return text.Append($"fragment F{levels} on Employee {{ name }}").ToString();
    }

    public static string Alias(int aliases) =>
        "{ person { " + Join(aliases, i => $"a{i}: name") + " } }";

    public static string RootFields(int fields) => "{ " + Join(fields, i => $"r{i}: __typename") + " }";

    /// <summary>Fragments that each spread the next one twice: 2 to the power of <paramref name="levels"/> visits.</summary>
    public static string DoublingFragments(int levels)
    {
        var text = new StringBuilder("{ employee(id: 1) { ...F0 } }\n");
        for (var level = 0; level < levels; level++)
        {
            text.Append($"fragment F{level} on Employee {{ supervisor {{ ...F{level + 1} }} a: supervisor {{ ...F{level + 1} }} }}\n");
        }

        return text.Append($"fragment F{levels} on Employee {{ name }}").ToString();
    }

    /// <summary>
    /// Fragments through which different response names lead to different sets of fragments, as the words of an alphabet lead an
    /// automaton to different sets of states: 2 to the power of <paramref name="levels"/> of them.
    /// </summary>
    public static string PowersetOfFragments(int levels)
    {
        var text = new StringBuilder("{ employee(id: 1) { ...L0F0 } }\n");
        for (var level = 0; level < levels; level++)
        {
            text.Append($"fragment L{level}F0 on Employee {{ a: supervisor {{ ...L{level + 1}F0 ...L{level + 1}F1 }} ")
                .Append($"b: supervisor {{ ...L{level + 1}F0 }} }}\n");
            for (var state = 1; state <= level; state++)
            {
                text.Append($"fragment L{level}F{state} on Employee {{ a: supervisor {{ ...L{level + 1}F{state + 1} }} ")
                    .Append($"b: supervisor {{ ...L{level + 1}F{state + 1} }} }}\n");
            }
        }

        return text.AppendJoin('\n', Enumerable.Range(0, levels + 1).Select(s => $"fragment L{levels}F{s} on Employee {{ name }}"))
            .ToString();
    }

    /// <summary>The introspection query of the playgrounds, with the given number of <c>ofType</c> inside each other.</summary>
    public static string Introspect(int ofTypes) =>
        $$"""
        query IntrospectionQuery {
          __schema {
            description
            queryType { name kind }
            mutationType { name kind }
            subscriptionType { name kind }
            types { ...FullType }
            directives { name description isRepeatable locations args(includeDeprecated: true) { ...InputValue } }
          }
        }
        fragment FullType on __Type {
          kind name description specifiedByURL isOneOf
          fields(includeDeprecated: true) {
            name description args(includeDeprecated: true) { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason
          }
          inputFields(includeDeprecated: true) { ...InputValue }
          interfaces { ...TypeRef }
          enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
          possibleTypes { ...TypeRef }
        }
        fragment InputValue on __InputValue {
          name description type { ...TypeRef } defaultValue isDeprecated deprecationReason
        }
        fragment TypeRef on __Type { kind name {{Repeat("ofType { kind name ", ofTypes)}} {{Repeat("} ", ofTypes)}} }
        """;

    public static string Repeat(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();

    public static string Join(int count, Func<int, string> item) => string.Join(' ', Enumerable.Range(0, count).Select(item));
}
