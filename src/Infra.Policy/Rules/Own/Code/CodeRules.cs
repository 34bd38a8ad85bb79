using Infra.Policy.Rules.Checks;

namespace Infra.Policy.Rules.Own.Code;

/// <summary>Rules for code: only code that the estate built and reviewed runs.</summary>
internal static class CodeRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["INFRA-CODE-INJECTION"], Severity.High, "No variable makes a program run foreign code",
            "Remove the variable, and build what it loads into the image; or accept the risk with a reason, an owner and an expiry date.",
            new MemberCheck(["*"], InjectingVariables.Judge, InjectingVariables.Wrong))
        {
            Link = "https://attack.mitre.org/techniques/T1574/",
        },
        new(["INFRA-SCRIPT"], Severity.High, "No script runs downloaded code, opens remote access, or disables a protection",
            "Build it into the image, or take it from a package whose digest the script checks.",
            new MemberCheck(["*"], ScriptText.Judge, ScriptText.Wrong))
        {
            Link = "https://attack.mitre.org/techniques/T1059/",
        },
        new(["INFRA-FOREIGN-IMAGE"], Severity.High, "Images come from registries, galleries and publishers that the estate trusts",
            "Copy the image into a registry or gallery of the estate; or add the registry to the domains of its perimeter.",
            new MemberCheck(["*"], ForeignImage.Judge, ForeignImage.Wrong))
        {
            Link = "https://attack.mitre.org/techniques/T1525/",
        },
    ];
}
