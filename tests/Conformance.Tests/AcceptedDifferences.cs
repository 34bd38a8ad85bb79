using System.Text.RegularExpressions;

namespace Conformance.Tests;

/// <summary>What may differ between an engine and the public packages: a pattern or the name of a program, and the reason.</summary>
internal static class AcceptedDifferences
{
    private static readonly (Regex Line, string Reason)[] _surface =
    [
        (new(@"NamespaceDoc: |DependencyResolution\.Anchor: "), "Types that the generator of the public packages leaves behind: they have no members."),
        (new(@"GetAllContext\(Newtonsoft\."), "A type of a library that the engine does not need: the defaults are any object."),
    ];

    private static readonly (string Program, string Reason)[] _programs =
    [
        ("ConstructsAndIds.An_app_of_a_construct_that_has_none", "The public packages fail in the bridge to Node.js, with its own text."),
        ("Functions.Nulls_and_booleans_in_arguments", "The public packages leave null and an empty string out of a list, and write an expression that is none."),
        ("Iterators.For_expressions", "The public packages write each.value into for-expressions, which Terraform refuses; their successor writes val."),
        ("Operators.Logic", "The public packages lose false on the way to Node.js, and write undefined."),
        ("AspectsAndAnnotations.Metadata_of_constructs", "The public packages note on each element where JavaScript made it."),
    ];

    /// <summary>Why a line of the public surface may be missing, or null where it may not.</summary>
    public static string? OfSurface(string line) => _surface.Where(difference => difference.Line.IsMatch(line)).Select(difference => difference.Reason).FirstOrDefault();

    /// <summary>Why a program may do something else than on the public packages, or null where it may not.</summary>
    public static string? OfProgram(string topic, string name) => _programs.Where(difference => difference.Program == $"{topic}.{name}").Select(difference => difference.Reason).FirstOrDefault();
}
