using Infra.Schemas;

namespace Infra.Bindings.Naming;

/// <summary>How types of a provider are named in the typed API.</summary>
internal static class ModuleNames
{
    /// <summary>Type names that are reserved in a language of the toolkit.</summary>
    private static readonly HashSet<string> Keywords = ["String", "Object", "Function", "Static"];

    /// <summary>The last part of the namespace of a type, the name of its construct, and that of the construct's configuration.</summary>
    public static (string Namespace, string Class, string Config) Of(ProviderSchema provider, ModuleKind kind, string type)
    {
        var (@namespace, rule) = Rule(provider.Name, kind, type);
        var @class = provider.ClassNames.GetValueOrDefault(KeyOf(kind, type), rule);
        return (@namespace, @class, provider.ClassNames.GetValueOrDefault(ConfigKeyOf(kind, type), $"{@class}Config"));
    }

    /// <summary>The key of a construct in <see cref="ProviderSchema.ClassNames"/>.</summary>
    public static string KeyOf(ModuleKind kind, string type) => $"{Word(kind)} {type}";

    /// <summary>The key of a construct's configuration in <see cref="ProviderSchema.ClassNames"/>.</summary>
    public static string ConfigKeyOf(ModuleKind kind, string type) => $"{Word(kind)} {type} config";

    /// <summary><c>aws_s3_bucket</c> → <c>S3Bucket</c>, the data source <c>aws_ami</c> → <c>DataAwsAmi</c>.</summary>
    public static (string Namespace, string Class) Rule(string provider, ModuleKind kind, string type)
    {
        var name = Names.Pascal(provider);
        if (kind == ModuleKind.Provider) return ("Provider", $"{name}Provider");
        var prefix = $"{provider.Replace('-', '_')}_";
        var own = Names.Pascal(type.StartsWith(prefix, StringComparison.Ordinal) ? type[prefix.Length..] : type);
        var full = kind switch
        {
            ModuleKind.DataSource => $"Data{name}{own}",
            ModuleKind.Ephemeral => $"Ephemeral{name}{own}",
            _ => Keywords.Contains(own) ? $"{own}Resource" : own,
        };
        return (full, full);
    }

    /// <summary>The word that stands for a kind of type where schemas name one.</summary>
    public static string Word(ModuleKind kind) => kind switch
    {
        ModuleKind.DataSource => "data",
        ModuleKind.Ephemeral => "ephemeral",
        ModuleKind.Resource => "resource",
        _ => "provider",
    };

    /// <summary>The name of the struct of an attribute or block, before a number of names are made unique across the provider.</summary>
    public static string StructOf(string owner, string name)
    {
        var @struct = owner + Names.Pascal(name);
        // XList is the list of X.
        return @struct.EndsWith("List", StringComparison.Ordinal) ? $"{@struct}Struct" : @struct;
    }
}
