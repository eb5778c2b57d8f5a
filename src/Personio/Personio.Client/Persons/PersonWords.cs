using System.Text.Json.Serialization;
using Personio.Client.Json;

namespace Personio.Client.Persons;

/// <summary>Whether a person works for the company.</summary>
[JsonConverter(typeof(OpenEnumConverter<PersonStatus>))]
public readonly record struct PersonStatus(string Word) : IOpenEnum<PersonStatus>
{
    /// <summary>The latest employment is active, on leave or onboarding.</summary>
    public static PersonStatus Active { get; } = new("ACTIVE");

    /// <summary>The latest employment has ended.</summary>
    public static PersonStatus Inactive { get; } = new("INACTIVE");

    /// <inheritdoc />
    public static PersonStatus Of(string word) => new(word.ToUpperInvariant());
}

/// <summary>
/// The gender a person is registered with. Personio reads and writes different words: <see cref="Unspecified"/> only comes,
/// <see cref="Unknown"/> and <see cref="Undefined"/> are only sent.
/// </summary>
[JsonConverter(typeof(OpenEnumConverter<PersonGender>))]
public readonly record struct PersonGender(string Word) : IOpenEnum<PersonGender>
{
    /// <summary>Male.</summary>
    public static PersonGender Male { get; } = new("MALE");

    /// <summary>Female.</summary>
    public static PersonGender Female { get; } = new("FEMALE");

    /// <summary>Diverse.</summary>
    public static PersonGender Diverse { get; } = new("DIVERSE");

    /// <summary>None is registered; never sent.</summary>
    public static PersonGender Unspecified { get; } = new("UNSPECIFIED");

    /// <summary>Not known; never read.</summary>
    public static PersonGender Unknown { get; } = new("UNKNOWN");

    /// <summary>Explicitly not stated; never read.</summary>
    public static PersonGender Undefined { get; } = new("UNDEFINED");

    /// <inheritdoc />
    public static PersonGender Of(string word) => new(word.ToUpperInvariant());
}

/// <summary>What an attribute's value is. The documentation writes these in upper case, the service in lower case.</summary>
[JsonConverter(typeof(OpenEnumConverter<PersonAttributeType>))]
public readonly record struct PersonAttributeType(string Word) : IOpenEnum<PersonAttributeType>
{
    /// <summary>A text.</summary>
    public static PersonAttributeType Text { get; } = new("STRING");

    /// <summary>A whole number.</summary>
    public static PersonAttributeType Integer { get; } = new("INT");

    /// <summary>A number.</summary>
    public static PersonAttributeType Number { get; } = new("DOUBLE");

    /// <summary>A date.</summary>
    public static PersonAttributeType Date { get; } = new("DATE");

    /// <summary>A truth value.</summary>
    public static PersonAttributeType Boolean { get; } = new("BOOLEAN");

    /// <summary>A list of texts.</summary>
    public static PersonAttributeType TextList { get; } = new("STRING_LIST");

    /// <inheritdoc />
    public static PersonAttributeType Of(string word) => new(word.ToUpperInvariant());
}
