using Infra.Contracts.Synthesized;
using Infra.Policy.Widenings;

namespace Infra.Cli.Reports;

/// <summary>What is to be seen first, in numbers.</summary>
internal static class TotalsSection
{
    public static IEnumerable<string> Render(IReadOnlyList<StackReport> stacks)
    {
        string[] lines =
        [
            .. from kind in Enum.GetValues<WideningKind>()
               let count = stacks.Sum(stack => stack.Plan?.Widenings.Count(one => one.Kind == kind) ?? 0)
               where count > 0
               select $"- wider {kind.ToString().ToLowerInvariant()}: {count}",
            .. from found in LossSection.Of(stacks)
               group found by found.Loss.Kind into kind
               select $"- lost {kind.Key}: {kind.Count()}",
            .. from mode in (GateMode[])[GateMode.Hard, GateMode.Soft]
               let count = stacks.Where(stack => stack.Gate?.Mode == mode).Sum(stack => stack.Gate!.Open.Count())
               where count > 0
               select $"- findings that {(mode == GateMode.Hard ? "stop" : "are reported")}: {count}",
        ];
        return lines.Length == 0 ? [] : [string.Join('\n', lines)];
    }
}
