using Infra.Policy.Model;

namespace Infra.Policy.Widenings;

/// <summary>Values as written, including expressions.</summary>
internal static class Written
{
    public static string Text(PolicyValue value) => value.Json?.ToString() ?? "not set";
}
