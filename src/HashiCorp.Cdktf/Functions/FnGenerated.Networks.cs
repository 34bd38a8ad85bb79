namespace HashiCorp.Cdktf;

/// <content>Functions for IP addresses. See Terraform's documentation of its IP network functions.</content>
public partial class FnGenerated
{
    /// <summary>Whether a prefix contains an address or another prefix. Not available in every version of Terraform.</summary>
    public static IResolvable Cidrcontains(string containingPrefix, string containedIpOrPrefix) =>
        new FunctionCall("cidrcontains", Text(containingPrefix), Text(containedIpOrPrefix));

    /// <summary>Returns the address of a host by its number in a prefix.</summary>
    public static string Cidrhost(string prefix, double hostnum) =>
        Token.AsString(new FunctionCall("cidrhost", Text(prefix), hostnum));

    /// <summary>Returns the netmask of an IPv4 prefix.</summary>
    public static string Cidrnetmask(string prefix) => Token.AsString(new FunctionCall("cidrnetmask", Text(prefix)));

    /// <summary>Returns a subnet of a prefix, by the number of additional bits and the subnet number.</summary>
    public static string Cidrsubnet(string prefix, double newbits, double netnum) =>
        Token.AsString(new FunctionCall("cidrsubnet", Text(prefix), newbits, netnum));

    /// <summary>Returns consecutive subnets of a prefix, by the number of additional bits of each.</summary>
    public static string[] Cidrsubnets(string prefix, double[] newbits) =>
        Token.AsList(new FunctionCall("cidrsubnets", [Text(prefix), .. newbits.Cast<object>()]));
}
