package com.thorbis.dao.internal.explain;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads {@code EXPLAIN (VERBOSE, FORMAT XML)}: the JDK reads XML, and would need a library for JSON. */
final class Plan {

    private Plan() {}

    /** All places where tables are read, in the order of the plan. */
    static List<Scan> scans(String xml) {
        NodeList plans = parse(xml).getElementsByTagName("Plan");
        List<Scan> scans = new ArrayList<>();
        for (int i = 0; i < plans.getLength(); i++) {
            Element node = (Element) plans.item(i);
            if (!text(node, "Relation-Name").isEmpty()) {
                scans.add(scan(node));
            }
        }
        return scans;
    }

    private static Scan scan(Element node) {
        String alias = text(node, "Alias");
        return new Scan(
                text(node, "Schema") + "." + text(node, "Relation-Name"),
                text(node, "Node-Type").equals("Seq Scan"),
                Scan.plain(text(node, "Index-Cond") + " " + text(node, "Recheck-Cond"), alias),
                Scan.plain(text(node, "Filter"), alias));
    }

    /** Of the node itself, not of those below it. */
    private static String text(Element node, String name) {
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeName().equals(name)) {
                return child.getTextContent();
            }
        }
        return "";
    }

    private static Element parse(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("PostgreSQL's plan is no XML that can be read", e);
        }
    }
}
